// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { flag, integer, map, number, text, type Shape } from "./shape.ts";

export const v3TokenRequestShape: Shape = {
  required: {
    clientId: text,
    clientSecret: text,
    grantType: { name: "'client_credentials'", fits: (value) => value === "client_credentials" },
  },
  wire: { clientId: "client_id", clientSecret: "client_secret", grantType: "grant_type" },
};

export const v3TokenResponseShape: Shape = {
  required: { accessToken: text, expiresIn: integer, tokenType: text },
  optional: { refreshExpiresIn: integer, refreshToken: text },
  wire: {
    accessToken: "access_token",
    expiresIn: "expires_in",
    refreshExpiresIn: "refresh_expires_in",
    refreshToken: "refresh_token",
    tokenType: "token_type",
  },
};

export const v3StartRequestShape: Shape = {
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
};

export const v3StartResponseShape: Shape = { required: { authToken: text, correlationId: text, next: map } };

export const v3ValidateRequestShape: Shape = { required: { correlationId: text } };

export const v3ValidateResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3ValidateResponseShape: Shape = {
  required: { challengeMissing: flag, next: map, success: flag },
  optional: { evaluation: map, phoneNumber: text },
};

export const v3ChallengeRequestShape: Shape = { required: { correlationId: text }, optional: { dob: text, ssn: text } };

export const evaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3ChallengeAddressEntryRequestShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
};

export const v3ChallengeIndividualRequestShape: Shape = {
  optional: {
    addresses: { list: v3ChallengeAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
};

export const v3ChallengeResponseShape: Shape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, individual: v3ChallengeIndividualRequestShape },
};

export const v3CompleteAddressEntryRequestShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
};

export const v3CompleteIndividualRequestShape: Shape = {
  optional: {
    addresses: { list: v3CompleteAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
};

export const v3CompleteRequestShape: Shape = {
  required: { correlationId: text, individual: v3CompleteIndividualRequestShape },
};

export const v3CompleteResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const dataSourceAddressResponseInternalShape: Shape = {
  optional: {
    addressScore: integer,
    city: flag,
    distance: number,
    postalCode: flag,
    region: flag,
    street: flag,
    streetNumber: integer,
  },
};

export const dataSourceEmailAddressResponseInternalShape: Shape = { optional: { emailAddress: flag } };

export const dataSourceIdentifiersResponseInternalShape: Shape = { optional: { dob: flag, last4: flag, ssn: flag } };

export const dataSourceNameResponseInternalShape: Shape = {
  optional: { firstName: integer, lastName: integer, nameScore: integer },
};

export const dataSourceInternalShape: Shape = {
  optional: {
    address: dataSourceAddressResponseInternalShape,
    cipConfidence: text,
    email: dataSourceEmailAddressResponseInternalShape,
    identifiers: dataSourceIdentifiersResponseInternalShape,
    name: dataSourceNameResponseInternalShape,
    reasonCodes: { list: text },
  },
};

export const idvDataInternalShape: Shape = {
  optional: { dataSource1: dataSourceInternalShape, dataSource2: dataSourceInternalShape, multiCIPConfidence: text },
};

export const kycFieldTypeResponseInternalShape: Shape = { optional: { name: text, source: text, value: text } };

export const amlTypeListResponseInternalShape: Shape = {
  optional: { amlType: text, fields: { list: kycFieldTypeResponseInternalShape }, listHits: integer },
};

export const kycInternalShape: Shape = {
  optional: { amlTypeLists: { list: amlTypeListResponseInternalShape }, totalHits: integer },
};

export const v3CompleteResponseShape: Shape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, idv: idvDataInternalShape, kyc: kycInternalShape },
};
