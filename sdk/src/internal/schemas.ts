// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Shape } from "./shape.ts";

export const v3TokenRequestShape = {
  fields: { clientId: "string", clientSecret: "string", grantType: { only: "client_credentials" } },
  required: ["clientId", "clientSecret", "grantType"],
  wire: { clientId: "client_id", clientSecret: "client_secret", grantType: "grant_type" },
} satisfies Shape;

export const v3TokenResponseShape = {
  fields: {
    accessToken: "string",
    expiresIn: "integer",
    refreshExpiresIn: "integer",
    refreshToken: "string",
    tokenType: "string",
  },
  required: ["accessToken", "expiresIn", "tokenType"],
  wire: {
    accessToken: "access_token",
    expiresIn: "expires_in",
    refreshExpiresIn: "refresh_expires_in",
    refreshToken: "refresh_token",
    tokenType: "token_type",
  },
} satisfies Shape;

export const v3StartRequestShape = {
  fields: {
    allowOTPRetry: "boolean",
    dob: "string",
    emailAddress: "string",
    finalTargetUrl: "string",
    flowType: "string",
    ipAddress: "string",
    phoneNumber: "string",
    smsMessage: "string",
    ssn: "string",
  },
  required: ["flowType"],
} satisfies Shape;

export const v3StartResponseShape = {
  fields: { authToken: "string", correlationId: "string", next: "map" },
  required: ["authToken", "correlationId", "next"],
} satisfies Shape;

export const v3ValidateRequestShape = {
  fields: { correlationId: "string" },
  required: ["correlationId"],
} satisfies Shape;

export const v3ValidateResponseEvaluationShape = {
  fields: { result: "string", failureReasons: "map" },
} satisfies Shape;

export const v3ValidateResponseShape = {
  fields: { challengeMissing: "boolean", evaluation: "map", next: "map", phoneNumber: "string", success: "boolean" },
  required: ["challengeMissing", "next", "success"],
} satisfies Shape;

export const v3ChallengeRequestShape = {
  fields: { correlationId: "string", dob: "string", ssn: "string" },
  required: ["correlationId"],
} satisfies Shape;

export const evaluationShape = { fields: { result: "string", failureReasons: "map" } } satisfies Shape;

export const v3ChallengeAddressEntryRequestShape = {
  fields: { address: "string", city: "string", extendedAddress: "string", postalCode: "string", region: "string" },
} satisfies Shape;

export const v3ChallengeIndividualRequestShape = {
  fields: {
    addresses: { list: v3ChallengeAddressEntryRequestShape },
    dob: "string",
    emailAddresses: { list: "string" },
    firstName: "string",
    lastName: "string",
    ssn: "string",
  },
} satisfies Shape;

export const v3ChallengeResponseShape = {
  fields: { evaluation: "map", individual: v3ChallengeIndividualRequestShape, next: "map", success: "boolean" },
  required: ["next", "success"],
} satisfies Shape;

export const v3CompleteAddressEntryRequestShape = {
  fields: { address: "string", city: "string", extendedAddress: "string", postalCode: "string", region: "string" },
} satisfies Shape;

export const v3CompleteIndividualRequestShape = {
  fields: {
    addresses: { list: v3CompleteAddressEntryRequestShape },
    dob: "string",
    emailAddresses: { list: "string" },
    firstName: "string",
    lastName: "string",
    ssn: "string",
  },
} satisfies Shape;

export const v3CompleteRequestShape = {
  fields: { correlationId: "string", individual: v3CompleteIndividualRequestShape },
  required: ["correlationId", "individual"],
} satisfies Shape;

export const v3CompleteResponseEvaluationShape = {
  fields: { result: "string", failureReasons: "map" },
} satisfies Shape;

export const dataSourceAddressResponseInternalShape = {
  fields: {
    addressScore: "integer",
    city: "boolean",
    distance: "number",
    postalCode: "boolean",
    region: "boolean",
    street: "boolean",
    streetNumber: "integer",
  },
} satisfies Shape;

export const dataSourceEmailAddressResponseInternalShape = { fields: { emailAddress: "boolean" } } satisfies Shape;

export const dataSourceIdentifiersResponseInternalShape = {
  fields: { dob: "boolean", last4: "boolean", ssn: "boolean" },
} satisfies Shape;

export const dataSourceNameResponseInternalShape = {
  fields: { firstName: "integer", lastName: "integer", nameScore: "integer" },
} satisfies Shape;

export const dataSourceInternalShape = {
  fields: {
    address: dataSourceAddressResponseInternalShape,
    cipConfidence: "string",
    email: dataSourceEmailAddressResponseInternalShape,
    identifiers: dataSourceIdentifiersResponseInternalShape,
    name: dataSourceNameResponseInternalShape,
    reasonCodes: { list: "string" },
  },
} satisfies Shape;

export const idvDataInternalShape = {
  fields: { dataSource1: dataSourceInternalShape, dataSource2: dataSourceInternalShape, multiCIPConfidence: "string" },
} satisfies Shape;

export const kycFieldTypeResponseInternalShape = {
  fields: { name: "string", source: "string", value: "string" },
} satisfies Shape;

export const amlTypeListResponseInternalShape = {
  fields: { amlType: "string", fields: { list: kycFieldTypeResponseInternalShape }, listHits: "integer" },
} satisfies Shape;

export const kycInternalShape = {
  fields: { amlTypeLists: { list: amlTypeListResponseInternalShape }, totalHits: "integer" },
} satisfies Shape;

export const v3CompleteResponseShape = {
  fields: { evaluation: "map", idv: idvDataInternalShape, kyc: kycInternalShape, next: "map", success: "boolean" },
  required: ["next", "success"],
} satisfies Shape;
