// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { flag, integer, map, number, text, type Shape } from "./shape.ts";

export const v3TokenRequestShape = {
  required: {
    clientId: text,
    clientSecret: text,
    grantType: { name: "'client_credentials'", fits: (value) => value === "client_credentials" },
  },
  wire: { clientId: "client_id", clientSecret: "client_secret", grantType: "grant_type" },
} satisfies Shape;

export const v3TokenResponseShape = {
  required: { accessToken: text, expiresIn: integer, tokenType: text },
  optional: { refreshExpiresIn: integer, refreshToken: text },
  wire: {
    accessToken: "access_token",
    expiresIn: "expires_in",
    refreshExpiresIn: "refresh_expires_in",
    refreshToken: "refresh_token",
    tokenType: "token_type",
  },
} satisfies Shape;

export const v3StartRequestShape = {
  required: { flowType: text },
  optional: {
    allowOTPRetry: flag,
    dob: text,
    emailAddress: text,
    finalTargetUrl: text,
    ipAddress: text,
    phoneNumber: text,
    smsMessage: text,
    ssn: text,
  },
} satisfies Shape;

export const v3StartResponseShape = { required: { authToken: text, correlationId: text, next: map } } satisfies Shape;

export const v3ValidateRequestShape = { required: { correlationId: text } } satisfies Shape;

export const v3ValidateResponseEvaluationShape = { optional: { result: text, failureReasons: map } } satisfies Shape;

export const v3ValidateResponseShape = {
  required: { challengeMissing: flag, next: map, success: flag },
  optional: { evaluation: map, phoneNumber: text },
} satisfies Shape;

export const v3ChallengeRequestShape = {
  required: { correlationId: text },
  optional: { dob: text, ssn: text },
} satisfies Shape;

export const evaluationShape = { optional: { result: text, failureReasons: map } } satisfies Shape;

export const v3ChallengeAddressEntryRequestShape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
} satisfies Shape;

export const v3ChallengeIndividualRequestShape = {
  optional: {
    addresses: { list: v3ChallengeAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
} satisfies Shape;

export const v3ChallengeResponseShape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, individual: v3ChallengeIndividualRequestShape },
} satisfies Shape;

export const v3CompleteAddressEntryRequestShape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
} satisfies Shape;

export const v3CompleteIndividualRequestShape = {
  optional: {
    addresses: { list: v3CompleteAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
} satisfies Shape;

export const v3CompleteRequestShape = {
  required: { correlationId: text, individual: v3CompleteIndividualRequestShape },
} satisfies Shape;

export const v3CompleteResponseEvaluationShape = { optional: { result: text, failureReasons: map } } satisfies Shape;

export const dataSourceAddressResponseInternalShape = {
  optional: {
    addressScore: integer,
    city: flag,
    distance: number,
    postalCode: flag,
    region: flag,
    street: flag,
    streetNumber: integer,
  },
} satisfies Shape;

export const dataSourceEmailAddressResponseInternalShape = { optional: { emailAddress: flag } } satisfies Shape;

export const dataSourceIdentifiersResponseInternalShape = {
  optional: { dob: flag, last4: flag, ssn: flag },
} satisfies Shape;

export const dataSourceNameResponseInternalShape = {
  optional: { firstName: integer, lastName: integer, nameScore: integer },
} satisfies Shape;

export const dataSourceInternalShape = {
  optional: {
    address: dataSourceAddressResponseInternalShape,
    cipConfidence: text,
    email: dataSourceEmailAddressResponseInternalShape,
    identifiers: dataSourceIdentifiersResponseInternalShape,
    name: dataSourceNameResponseInternalShape,
    reasonCodes: { list: text },
  },
} satisfies Shape;

export const idvDataInternalShape = {
  optional: { dataSource1: dataSourceInternalShape, dataSource2: dataSourceInternalShape, multiCIPConfidence: text },
} satisfies Shape;

export const kycFieldTypeResponseInternalShape = {
  optional: { name: text, source: text, value: text },
} satisfies Shape;

export const amlTypeListResponseInternalShape = {
  optional: { amlType: text, fields: { list: kycFieldTypeResponseInternalShape }, listHits: integer },
} satisfies Shape;

export const kycInternalShape = {
  optional: { amlTypeLists: { list: amlTypeListResponseInternalShape }, totalHits: integer },
} satisfies Shape;

export const v3CompleteResponseShape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, idv: idvDataInternalShape, kyc: kycInternalShape },
} satisfies Shape;
