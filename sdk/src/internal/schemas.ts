// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Shape } from "./shape.ts";

export const V3TokenRequest = {
  fields: { clientId: "string", clientSecret: "string", grantType: { only: "client_credentials" } },
  required: ["clientId", "clientSecret", "grantType"],
  wire: { clientId: "client_id", clientSecret: "client_secret", grantType: "grant_type" },
} satisfies Shape;

export const V3TokenResponse = {
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

export const V3StartRequest = {
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

export const V3StartResponse = {
  fields: { authToken: "string", correlationId: "string", next: "map" },
  required: ["authToken", "correlationId", "next"],
} satisfies Shape;

export const V3ValidateRequest = { fields: { correlationId: "string" }, required: ["correlationId"] } satisfies Shape;

export const V3ValidateResponseEvaluation = { fields: { result: "string", failureReasons: "map" } } satisfies Shape;

export const V3ValidateResponse = {
  fields: { challengeMissing: "boolean", evaluation: "map", next: "map", phoneNumber: "string", success: "boolean" },
  required: ["challengeMissing", "next", "success"],
} satisfies Shape;

export const V3ChallengeRequest = {
  fields: { correlationId: "string", dob: "string", ssn: "string" },
  required: ["correlationId"],
} satisfies Shape;

export const Evaluation = { fields: { result: "string", failureReasons: "map" } } satisfies Shape;

export const V3ChallengeAddressEntryRequest = {
  fields: { address: "string", city: "string", extendedAddress: "string", postalCode: "string", region: "string" },
} satisfies Shape;

export const V3ChallengeIndividualRequest = {
  fields: {
    addresses: { list: V3ChallengeAddressEntryRequest },
    dob: "string",
    emailAddresses: { list: "string" },
    firstName: "string",
    lastName: "string",
    ssn: "string",
  },
} satisfies Shape;

export const V3ChallengeResponse = {
  fields: { evaluation: "map", individual: V3ChallengeIndividualRequest, next: "map", success: "boolean" },
  required: ["next", "success"],
} satisfies Shape;

export const V3CompleteAddressEntryRequest = {
  fields: { address: "string", city: "string", extendedAddress: "string", postalCode: "string", region: "string" },
} satisfies Shape;

export const V3CompleteIndividualRequest = {
  fields: {
    addresses: { list: V3CompleteAddressEntryRequest },
    dob: "string",
    emailAddresses: { list: "string" },
    firstName: "string",
    lastName: "string",
    ssn: "string",
  },
} satisfies Shape;

export const V3CompleteRequest = {
  fields: { correlationId: "string", individual: V3CompleteIndividualRequest },
  required: ["correlationId", "individual"],
} satisfies Shape;

export const V3CompleteResponseEvaluation = { fields: { result: "string", failureReasons: "map" } } satisfies Shape;

export const DataSourceAddressResponseInternal = {
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

export const DataSourceEmailAddressResponseInternal = { fields: { emailAddress: "boolean" } } satisfies Shape;

export const DataSourceIdentifiersResponseInternal = {
  fields: { dob: "boolean", last4: "boolean", ssn: "boolean" },
} satisfies Shape;

export const DataSourceNameResponseInternal = {
  fields: { firstName: "integer", lastName: "integer", nameScore: "integer" },
} satisfies Shape;

export const DataSourceInternal = {
  fields: {
    address: DataSourceAddressResponseInternal,
    cipConfidence: "string",
    email: DataSourceEmailAddressResponseInternal,
    identifiers: DataSourceIdentifiersResponseInternal,
    name: DataSourceNameResponseInternal,
    reasonCodes: { list: "string" },
  },
} satisfies Shape;

export const IDVDataInternal = {
  fields: { dataSource1: DataSourceInternal, dataSource2: DataSourceInternal, multiCIPConfidence: "string" },
} satisfies Shape;

export const KYCFieldTypeResponseInternal = {
  fields: { name: "string", source: "string", value: "string" },
} satisfies Shape;

export const AmlTypeListResponseInternal = {
  fields: { amlType: "string", fields: { list: KYCFieldTypeResponseInternal }, listHits: "integer" },
} satisfies Shape;

export const KYCInternal = {
  fields: { amlTypeLists: { list: AmlTypeListResponseInternal }, totalHits: "integer" },
} satisfies Shape;

export const V3CompleteResponse = {
  fields: { evaluation: "map", idv: IDVDataInternal, kyc: KYCInternal, next: "map", success: "boolean" },
  required: ["next", "success"],
} satisfies Shape;
