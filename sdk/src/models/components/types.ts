// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
/** Client credentials to exchange for an access token. */
export type V3TokenRequest = {
  /** ID of the OAuth client. @example "customer_id" */
  clientId: string;
  /** Secret of the OAuth client. Never log it. @example "secret" */
  clientSecret: string;
  /** The OAuth grant type; only `client_credentials` is supported. @example "client_credentials" */
  grantType: "client_credentials" | (string & {});
};

/** An access token and its lifetime. */
export type V3TokenResponse = {
  /** Bearer token for all other calls. Never log it. @example "eyJ..." */
  accessToken: string;
  /** Lifetime of the access token, in seconds. @example 3600 */
  expiresIn: number;
  /** Not used. @example 3600 */
  refreshExpiresIn?: number | undefined;
  /** Not used. @example "eyJ..." */
  refreshToken?: string | undefined;
  /** Token type: `Bearer`. @example "Bearer" */
  tokenType: string;
};

/** Request to begin a Pre-Fill or Identity flow for a phone number. */
export type V3StartRequest = {
  /** Allow three attempts to enter the one-time code instead of one. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** Date of birth, full or partial. Format: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Email address of the person. At most 254 characters. @example "mpinsonm@dyndns.org" */
  emailAddress?: string | undefined;
  /** URL to which the browser is redirected after the Instant Link. Required when `flowType` is `desktop`. Format: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Device of the user; `mobile` covers apps and mobile browsers. @example "mobile" */
  flowType: "desktop" | "mobile" | (string & {});
  /** IP address of the person. Format: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber?: string | undefined;
  /** Text of the SMS. `####` is replaced by the link; a run of 4, 5 or 6 `#` by a one-time code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Social security number: all nine digits or the last four. Format: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** The new flow. */
export type V3StartResponse = {
  /** Token that the client SDK uses for this flow. @example "eyJhbGciOi..." */
  authToken: string;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** Calls that the flow allows now: slug of the operation → path. */
  next: { [key: string]: string };
};

/** Request for the result of the possession check. */
export type V3ValidateRequest = {
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
};

/** Result of the possession check. */
export type V3ValidateResponse = {
  /** Whether the Challenge call must include `ssn` or `dob`. Always false outside Pre-Fill. @example true */
  challengeMissing: boolean;
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3ValidateResponseEvaluation | boolean } & {
        authentication?: V3ValidateResponseEvaluation;
        identification?: V3ValidateResponseEvaluation;
        risk?: V3ValidateResponseEvaluation;
        compliance?: V3ValidateResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** Calls that the flow allows now: slug of the operation → path. */
  next: { [key: string]: string };
  /** The validated phone number. @example "2001001686" */
  phoneNumber?: string | undefined;
  /** Whether possession of the phone is proven. @example true */
  success: boolean;
};

/** Result of the policy in one category. */
export type V3ValidateResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** A challenge: date of birth or social security number. */
export type V3ChallengeRequest = {
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** Date of birth, full or partial. Format: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Social security number: all nine digits or the last four. Format: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** Result of the challenge, with the person's data. */
export type V3ChallengeResponse = {
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: Evaluation | boolean } & {
        authentication?: Evaluation;
        identification?: Evaluation;
        risk?: Evaluation;
        compliance?: Evaluation;
        success?: boolean;
      })
    | undefined;
  /** The person who owns the phone number, to pre-fill a form. */
  individual?: V3ChallengeIndividualRequest | undefined;
  /** Calls that the flow allows now: slug of the operation → path. */
  next: { [key: string]: string };
  /** Whether the challenge matched and data was found. @example true */
  success: boolean;
};

/** Result of the policy in one category. */
export type Evaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** The person who owns the phone number, to pre-fill a form. */
export type V3ChallengeIndividualRequest = {
  /** Addresses; in requests only the first is used. */
  addresses?: Array<V3ChallengeAddressEntryRequest> | undefined;
  /** Date of birth, full or partial. Format: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Email addresses; in requests only the first is used. */
  emailAddresses?: Array<string> | undefined;
  /** Given name. @example "Tod" */
  firstName?: string | undefined;
  /** Family name. @example "Weedall" */
  lastName?: string | undefined;
  /** Social security number: all nine digits or the last four. Format: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** An address of the person. */
export type V3ChallengeAddressEntryRequest = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** ZIP code. Format: NNNNN or NNNNN-NNNN. @example "78285" */
  postalCode?: string | undefined;
  /** State, two-letter code. @example "TX" */
  region?: string | undefined;
};

/** Request to verify the person and end the flow. */
export type V3CompleteRequest = {
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** The person's data as confirmed in the form. First and last name, or `ssn`, are required. */
  individual: V3CompleteIndividualRequest;
};

/** The person's data as confirmed in the form. First and last name, or `ssn`, are required. */
export type V3CompleteIndividualRequest = {
  /** Addresses; in requests only the first is used. */
  addresses?: Array<V3CompleteAddressEntryRequest> | undefined;
  /** Date of birth, full or partial. Format: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Email addresses; in requests only the first is used. */
  emailAddresses?: Array<string> | undefined;
  /** Given name. @example "Tod" */
  firstName?: string | undefined;
  /** Family name. @example "Weedall" */
  lastName?: string | undefined;
  /** Social security number: all nine digits or the last four. Format: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** An address confirmed by the person. */
export type V3CompleteAddressEntryRequest = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** ZIP code. Format: NNNNN or NNNNN-NNNN. @example "78285" */
  postalCode?: string | undefined;
  /** State, two-letter code. @example "TX" */
  region?: string | undefined;
};

/** Result of the flow. */
export type V3CompleteResponse = {
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3CompleteResponseEvaluation | boolean } & {
        authentication?: V3CompleteResponseEvaluation;
        identification?: V3CompleteResponseEvaluation;
        risk?: V3CompleteResponseEvaluation;
        compliance?: V3CompleteResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** Comparison of the submitted person with the data sources. */
  idv?: IDVDataInternal | undefined;
  /** Hits on watch lists. */
  kyc?: KYCInternal | undefined;
  /** Calls that the flow allows now: slug of the operation → path. @example {"done":"done"} */
  next: { [key: string]: string };
  /** Whether the person is verified. @example true */
  success: boolean;
};

/** Result of the policy in one category. */
export type V3CompleteResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Comparison of the submitted person with the data sources. */
export type IDVDataInternal = {
  /** Comparison with one data source. */
  dataSource1?: DataSourceInternal | undefined;
  /** Comparison with one data source. */
  dataSource2?: DataSourceInternal | undefined;
  /** Confidence across all sources: `high` or `low`. */
  multiCIPConfidence?: string | undefined;
};

/** Comparison with one data source. */
export type DataSourceInternal = {
  /** Comparison of the address with one data source. */
  address?: DataSourceAddressResponseInternal | undefined;
  /** Confidence of this source: `high` or `low`. */
  cipConfidence?: string | undefined;
  /** Comparison of the email address with one data source. */
  email?: DataSourceEmailAddressResponseInternal | undefined;
  /** Comparison of the identifiers with one data source. */
  identifiers?: DataSourceIdentifiersResponseInternal | undefined;
  /** Comparison of the name with one data source. */
  name?: DataSourceNameResponseInternal | undefined;
  /** Reason codes of this source. */
  reasonCodes?: Array<string> | undefined;
};

/** Comparison of the address with one data source. */
export type DataSourceAddressResponseInternal = {
  /** Similarity, 0 to 100. */
  addressScore?: number | undefined;
  /** Whether the city matches. */
  city?: boolean | undefined;
  /** Distance between the two addresses. */
  distance?: number | undefined;
  /** Whether the ZIP code matches. */
  postalCode?: boolean | undefined;
  /** Whether the state matches. */
  region?: boolean | undefined;
  /** Whether the street matches. */
  street?: boolean | undefined;
  /** Similarity of the street number. */
  streetNumber?: number | undefined;
};

/** Comparison of the email address with one data source. */
export type DataSourceEmailAddressResponseInternal = {
  /** Whether the email address matches. */
  emailAddress?: boolean | undefined;
};

/** Comparison of the identifiers with one data source. */
export type DataSourceIdentifiersResponseInternal = {
  /** Whether the date of birth matches. */
  dob?: boolean | undefined;
  /** Whether the last four digits of the SSN match. */
  last4?: boolean | undefined;
  /** Whether the whole SSN matches. */
  ssn?: boolean | undefined;
};

/** Comparison of the name with one data source. */
export type DataSourceNameResponseInternal = {
  /** Similarity of the given name, 0 to 100. */
  firstName?: number | undefined;
  /** Similarity of the family name, 0 to 100. */
  lastName?: number | undefined;
  /** Similarity of the full name, 0 to 100. */
  nameScore?: number | undefined;
};

/** Hits on watch lists. */
export type KYCInternal = {
  /** The lists with hits. */
  amlTypeLists?: Array<AmlTypeListResponseInternal> | undefined;
  /** Number of hits across all lists. */
  totalHits?: number | undefined;
};

/** The hits on one watch list. */
export type AmlTypeListResponseInternal = {
  /** Type of the list. @example "pep-class-1" */
  amlType?: string | undefined;
  /** Fields of the entries. */
  fields?: Array<KYCFieldTypeResponseInternal> | undefined;
  /** Number of hits on this list. */
  listHits?: number | undefined;
};

/** One field of a watch-list entry. */
export type KYCFieldTypeResponseInternal = {
  /** Name of the field. */
  name?: string | undefined;
  /** Source of the value. */
  source?: string | undefined;
  /** Value of the field. */
  value?: string | undefined;
};

/** Request to begin a Unify session, which proves possession of a phone. */
export type V3UnifyRequest = {
  /** Allow three attempts to enter the one-time code instead of one. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** URL to which the browser is redirected after the Instant Link. Required when `possessionType` is `desktop`. Format: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Text of the SMS. `####` is replaced by the link; a run of 4, 5 or 6 `#` by a one-time code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Also check the reputation of the phone number; Unify Status returns the result in `evaluation.risk`. Default: false. */
  checkReputation?: boolean | undefined;
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId: string;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Email address of the person. At most 254 characters. @example "sbutrimovichb@who.int" */
  emailAddress?: string | undefined;
  /** IP address of the person. Format: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Ignored; the vendor added it for one customer. */
  mobileAuthEnabled?: boolean | undefined;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber?: string | undefined;
  /** Device of the user; `none` if you prove possession yourself. @example "mobile" */
  possessionType: "mobile" | "desktop" | "none" | (string & {});
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** Bind the device key to the newly proven phone number even if it is bound to another. Default: false. */
  rebind?: boolean | undefined;
};

/** The new Unify session. */
export type V3UnifyResponse = {
  /** Token that the client SDK uses for this flow. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** State of the session; `pending` until the client SDK has run. @example "pending" */
  success: "pending" | "true" | "false" | (string & {});
};

/** Request for the state of a Unify session. */
export type V3UnifyStatusRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber?: string | undefined;
};

/** State of a Unify session. The IDs are present when `success` is `true`. */
export type V3UnifyStatusResponse = {
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3UnifyStatusResponseEvaluation | boolean } & {
        authentication?: V3UnifyStatusResponseEvaluation;
        identification?: V3UnifyStatusResponseEvaluation;
        risk?: V3UnifyStatusResponseEvaluation;
        compliance?: V3UnifyStatusResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** The number of the session. @example "2001004014" */
  phoneNumber?: string | undefined;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** `pending` until the client SDK finishes; `possession_required` if you must prove possession yourself and then bind. */
  success: "true" | "false" | "pending" | "possession_required" | (string & {});
};

/** Result of the policy in one category. */
export type V3UnifyStatusResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Request to bind the device key to a phone number that you have proven. */
export type V3UnifyBindRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber: string;
};

/** Result of the binding. The IDs are present when `success` is `true`. */
export type V3UnifyBindResponse = {
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3UnifyBindResponseEvaluation | boolean } & {
        authentication?: V3UnifyBindResponseEvaluation;
        identification?: V3UnifyBindResponseEvaluation;
        risk?: V3UnifyBindResponseEvaluation;
        compliance?: V3UnifyBindResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** The number of the session. @example "2001004014" */
  phoneNumber?: string | undefined;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** `pending` until the client SDK finishes; `possession_required` if you must prove possession yourself and then bind. */
  success: "true" | "false" | "pending" | "possession_required" | (string & {});
};

/** Result of the policy in one category. */
export type V3UnifyBindResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Request to verify the owner of a phone number. */
export type V3VerifyRequest = {
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Email address of the person. At most 254 characters. @example "ecoldman1h@storify.com" */
  emailAddress?: string | undefined;
  /** Given name. @example "Elena" */
  firstName?: string | undefined;
  /** Attributes to store with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** IP address of the person. Format: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName?: string | undefined;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber: string;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** `User-Agent` of the person's browser. */
  userAgent?: string | undefined;
  /** Type of verification. @example "humanAssurance" */
  verificationType: VerificationType;
  /** Allow three attempts to enter the one-time code instead of one. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** URL to which the browser is redirected after the Instant Link. Required when `possessionType` is `desktop`. Format: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Text of the SMS. `####` is replaced by the link; a run of 4, 5 or 6 `#` by a one-time code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Older alternative to `verificationType`; the same flow then also checks possession. @example "mobile" */
  possessionType?: "mobile" | "desktop" | "none" | (string & {}) | undefined;
};

/** An attribute to store with the identity. */
export type IdentityAttribute = {
  /** Type of the attribute. @example "walletId" */
  attributeType?: string | undefined;
  /** Value of the attribute. @example "9fk1ka74g" */
  attributeValue?: string | undefined;
};

/** Type of verification. */
export const VerificationType = {
  HumanAssurance: "humanAssurance",
  VerifiedUser: "verifiedUser",
  AccountOpening: "accountOpening",
  Prefill: "prefill",
  PrefillForBiz: "prefillForBiz",
  IdentityResolution: "identityResolution",
} as const;
export type VerificationType =
  | "humanAssurance"
  | "verifiedUser"
  | "accountOpening"
  | "prefill"
  | "prefillForBiz"
  | "identityResolution"
  | (string & {});

/** Result of the verification, with the person found. */
export type V3VerifyResponse = {
  /** Other people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** Token that the client SDK uses for this flow. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Businesses found; only with verification type `prefillForBiz`. */
  businesses?: Array<Business> | undefined;
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3VerifyResponseEvaluation | boolean } & {
        authentication?: V3VerifyResponseEvaluation;
        identification?: V3VerifyResponseEvaluation;
        risk?: V3VerifyResponseEvaluation;
        compliance?: V3VerifyResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** A person found for a phone number. */
  identity?: Identity | undefined;
  /** Whether the person is enrolled in Identity Manager. @example true */
  isEnrolled?: boolean | undefined;
  /** The verified phone number. @example "2001004053" */
  phoneNumber: string;
  /** Older form: result of the possession check. @example "success" */
  possessionResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** Persistent ID of the phone's subscriber; unchanged when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified; `pending` only in the older form. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: result of the verification. @example "success" */
  verifyResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
};

/** A person found for a phone number. */
export type Identity = {
  /** Addresses of the person. */
  addresses?: Array<Address> | undefined;
  /** Confidence that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Date of birth, YYYY-MM-DD. @example "1981-01-17" */
  dateOfBirth?: string | undefined;
  /** Email addresses of the person. */
  emails?: Array<string> | undefined;
  /** Given name. @example "Elena" */
  firstName?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName?: string | undefined;
  /** Maximum age of the person, in years. @example 25 */
  maxAge?: number | undefined;
  /** Minimum age of the person, in years. @example 18 */
  minAge?: number | undefined;
  /** National ID, such as an SSN. @example "111-22-6789" */
  nationalId?: string | undefined;
  /** Reason codes of the assurance level. */
  reasons: Array<string>;
};

/** An address of the person. */
export type Address = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** State, two-letter code. @example "TX" */
  region?: string | undefined;
  /** ZIP code. @example "78285" */
  zipCode?: string | undefined;
};

/** A business found for a phone number. */
export type Business = {
  /** Address of a business. */
  businessAddress?: BusinessAddress | undefined;
  /** Registered name. @example "Lee Trading LLC" */
  businessName?: string | undefined;
  /** Registration of a business. */
  registrationFiling?: RegistrationFiling | undefined;
  /** People related to the business. */
  relatedPersons?: Array<RelatedPerson> | undefined;
  /** Tax ID. @example "12-3456789" */
  taxId?: string | undefined;
  /** Trade name. @example "Lee's" */
  tradeName?: string | undefined;
};

/** Address of a business. */
export type BusinessAddress = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** State, two-letter code. @example "TX" */
  region?: string | undefined;
  /** ZIP code. @example "78285" */
  zipCode?: string | undefined;
};

/** Registration of a business. */
export type RegistrationFiling = {
  /** Date of the filing. @example "2015-04-01" */
  date?: string | undefined;
  /** State, two-letter code. @example "TX" */
  region?: string | undefined;
  /** Registration number. @example "C1234567" */
  registrationNumber?: string | undefined;
  /** Type of registration. @example "LLC" */
  registrationType?: string | undefined;
};

/** A person related to a business. */
export type RelatedPerson = {
  /** Given name. @example "Jordan" */
  firstName?: string | undefined;
  /** Family name. @example "Lee" */
  lastName?: string | undefined;
};

/** Result of the policy in one category. */
export type V3VerifyResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Request to verify up to 1000 people. */
export type V3VerifyBatchRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** The people to verify, 1 to 1000. */
  items: Array<VerifyBatchRequestItem>;
};

/** One person to verify. */
export type VerifyBatchRequestItem = {
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Email address of the person. @example "ecoldman1h@storify.com" */
  emailAddress?: string | undefined;
  /** Given name. @example "Elena" */
  firstName: string;
  /** IP address of the person. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName: string;
  /** Phone number; `+` and country code required outside the US and Canada. @example "2001004053" */
  phoneNumber: string;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** `User-Agent` of the person's browser. */
  userAgent?: string | undefined;
  /** Type of verification, as for Verify. @example "verifiedUser" */
  verificationType: string;
};

/** Results in the order of the items. */
export type V3VerifyBatchResponse = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId: string;
  /** One result per item. */
  results?: Array<VerifyBatchResultItem> | undefined;
};

/** Result for one person. */
export type VerifyBatchResultItem = {
  /** Other people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** Confidence that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Your ID of the customer; no personal data. */
  clientCustomerId: string;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Reason why the person could not be verified. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: VerifyBatchResultItemEvaluation | boolean } & {
        authentication?: VerifyBatchResultItemEvaluation;
        identification?: VerifyBatchResultItemEvaluation;
        risk?: VerifyBatchResultItemEvaluation;
        compliance?: VerifyBatchResultItemEvaluation;
        success?: boolean;
      })
    | undefined;
  /** A person found for a phone number. */
  identity?: Identity | undefined;
  /** The verified phone number. @example "2001004053" */
  phoneNumber: string;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** Persistent ID of the phone's subscriber; unchanged when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified. @example "true" */
  success: "true" | "false" | (string & {});
};

/** Result of the policy in one category. */
export type VerifyBatchResultItemEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Request for the state of a verification with possession. */
export type V3VerifyStatusRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Correlation ID of the flow, a UUID. It expires 15 minutes after Start. */
  correlationId?: string | undefined;
};

/** State of a verification with possession. */
export type V3VerifyStatusResponse = {
  /** Results of the policy by category; `success` is the overall result. */
  evaluation?:
    | ({ [key: string]: V3VerifyStatusResponseEvaluation | boolean } & {
        authentication?: V3VerifyStatusResponseEvaluation;
        identification?: V3VerifyStatusResponseEvaluation;
        risk?: V3VerifyStatusResponseEvaluation;
        compliance?: V3VerifyStatusResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Older form: result of the possession check. @example "success" */
  possessionResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
  /** Whether the person is verified; `pending` only in the older form. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: result of the verification. @example "success" */
  verifyResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
};

/** Result of the policy in one category. */
export type V3VerifyStatusResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Reasons for the failure: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Request to revoke a device key. */
export type V3DeviceRevokeRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId: string;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId: string;
};

/** Result of the call. */
export type V3DeviceRevokeResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Request to begin a Prove Auth flow. */
export type AuthStartRequest = {
  /** URL to which the result is posted, in the format of AuthFinish. Without it, call AuthFinish. */
  callbackUrl?: string | undefined;
  /** Channel of the prompt. */
  delivery?: AuthStartRequestDelivery | undefined;
  /** Your ID of this request, a UUID, for tracing. Format: letters, digits and -._+=/. */
  requestId: string;
  /** Subjects to prove, with their authenticators. */
  subjects: AuthStartRequestSubjects;
};

/** Channel of the prompt. */
export type AuthStartRequestDelivery = {
  /** A prompt sent by push message. */
  push?: AuthStartRequestDeliveryPush | undefined;
  /** A prompt shown after scanning a QR code. */
  scan?: AuthStartRequestDeliveryScan | undefined;
};

/** A prompt sent by push message. */
export type AuthStartRequestDeliveryPush = {
  /** The prompt shown on the phone. */
  notification: AuthStartRequestDeliveryPushNotification;
};

/** The prompt shown on the phone. */
export type AuthStartRequestDeliveryPushNotification = {
  /** Text of the prompt. @example "Are you signing in?" */
  body: string;
  /** Label of the button that confirms. @example "Confirm" */
  confirmBtn?: string | undefined;
  /** Label of the button that denies. @example "Deny" */
  denyBtn?: string | undefined;
  /** Device on which the flow began. @example "iPhone12" */
  originatingDevice?: string | undefined;
  /** IP address on which the flow began. @example "198.51.100.10" */
  originatingIp?: string | undefined;
  /** Title of the prompt. @example "Confirm Login" */
  title: string;
};

/** A prompt shown after scanning a QR code. */
export type AuthStartRequestDeliveryScan = {
  /** The prompt shown after the scan. */
  notification: AuthStartRequestDeliveryScanNotification;
};

/** The prompt shown after the scan. */
export type AuthStartRequestDeliveryScanNotification = {
  /** Text of the prompt. @example "Are you signing in?" */
  body: string;
  /** Label of the button that confirms. @example "Confirm" */
  confirmBtn?: string | undefined;
  /** Label of the button that denies. @example "Deny" */
  denyBtn?: string | undefined;
  /** Device on which the flow began. @example "iPhone12" */
  originatingDevice?: string | undefined;
  /** IP address on which the flow began. @example "198.51.100.10" */
  originatingIp?: string | undefined;
  /** Title of the prompt. @example "Confirm Login" */
  title: string;
};

/** Subjects to prove, with their authenticators. */
export type AuthStartRequestSubjects = {
  /** A card to prove. */
  card?: AuthStartRequestSubjectCard | undefined;
  /** A device to prove. */
  device?: AuthStartRequestSubjectDevice | undefined;
  /** A phone to prove. */
  mobile?: AuthStartRequestSubjectMobile | undefined;
  /** A user to prove. */
  user?: AuthStartRequestSubjectUser | undefined;
};

/** A card to prove. */
export type AuthStartRequestSubjectCard = {
  /** Authenticators that can prove the card. */
  authenticators: AuthStartRequestSubjectCardAuthenticators;
};

/** Authenticators that can prove the card. */
export type AuthStartRequestSubjectCardAuthenticators = {
  /** A contactless card, tapped on the phone. */
  airKey?: AuthStartRequestSubjectCardAuthenticatorAirKey | undefined;
};

/** A contactless card, tapped on the phone. */
export type AuthStartRequestSubjectCardAuthenticatorAirKey = {
  /** The claimed cards. */
  claim?: AuthStartRequestSubjectCardAuthenticatorAirKeyClaim | undefined;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** The claimed cards. */
export type AuthStartRequestSubjectCardAuthenticatorAirKeyClaim = {
  /** IDs of the holder's cards. */
  puids?: Array<string> | undefined;
};

/** A device to prove. */
export type AuthStartRequestSubjectDevice = {
  /** Authenticators that can prove the device. */
  authenticators?: AuthStartRequestSubjectDeviceAuthenticators | undefined;
  /** The claimed device. */
  claim?: AuthStartRequestSubjectDeviceClaim | undefined;
};

/** Authenticators that can prove the device. */
export type AuthStartRequestSubjectDeviceAuthenticators = {
  /** The device key. */
  passive?: AuthStartRequestSubjectDeviceAuthenticatorPassive | undefined;
};

/** The device key. */
export type AuthStartRequestSubjectDeviceAuthenticatorPassive = {
  /** Allow the device passcode instead of biometrics, in apps. Default: false. @example true */
  allowPasscodeFallback?: boolean | undefined;
  /** User verification by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};

/** The claimed device. */
export type AuthStartRequestSubjectDeviceClaim = {
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
};

/** A phone to prove. */
export type AuthStartRequestSubjectMobile = {
  /** Authenticators that can prove possession of the phone. */
  authenticators?: AuthStartRequestSubjectMobileAuthenticators | undefined;
  /** The claimed phone number. */
  claim?: AuthStartRequestSubjectMobileClaim | undefined;
};

/** Authenticators that can prove possession of the phone. */
export type AuthStartRequestSubjectMobileAuthenticators = {
  /** Mobile Auth: the mobile network confirms the phone number. */
  instant?: AuthStartRequestSubjectMobileAuthenticatorInstant | undefined;
  /** Instant Link: a link sent by SMS. */
  instantlink?: AuthStartRequestSubjectMobileAuthenticatorInstantLink | undefined;
  /** A one-time code sent by SMS. */
  otp?: AuthStartRequestSubjectMobileAuthenticatorOTP | undefined;
  /** The device key. */
  passive?: AuthStartRequestSubjectMobileAuthenticatorPassive | undefined;
  /** Universal key: one page holds a device key for many sites. */
  universal?: AuthStartRequestSubjectMobileAuthenticatorUniversal | undefined;
};

/** Mobile Auth: the mobile network confirms the phone number. */
export type AuthStartRequestSubjectMobileAuthenticatorInstant = {
  /** The person's consent to query the mobile network. */
  consent?: AuthStartRequestInstantAuthConsent | undefined;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** The person's consent to query the mobile network. */
export type AuthStartRequestInstantAuthConsent = {
  /** Time of the consent, ISO 8601. Required when `status` is `optedIn`. @example "2026-04-01T12:00:00Z" */
  collectedTimestamp?: string | undefined;
  /** Description of the consent: type, use, version of the terms. Required when `status` is `optedIn`. Format: letters, digits, spaces and -._+=/. */
  description?: string | undefined;
  /** State of the consent. @example "optedIn" */
  status: "optedIn" | "optedOut" | "notCollected" | "unknown" | (string & {});
  /** ID of the consent. Required when `status` is `optedIn`. Format: letters, digits, spaces and -._+=/. */
  transactionId?: string | undefined;
};

/** Instant Link: a link sent by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorInstantLink = {
  /** Whether the user can correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** URL to which the browser is redirected after the link. */
  finalTargetUrl: string;
  /** Text of the SMS; `####` is replaced by the link. @example "Tap #### to sign in" */
  messageText: string;
  /** IP address of the requesting device. If set, the link must be opened from this address. */
  sourceIp?: string | undefined;
  /** ID of the customer in Identity Manager. @example "123" */
  subscriptionCustomerId?: string | undefined;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** A one-time code sent by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorOTP = {
  /** Whether the user can correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** Allow three attempts to enter the one-time code instead of one. Default: false. @example true */
  allowOtpRetry?: boolean | undefined;
  /** Text of the SMS; a run of `#` is replaced by a one-time code of that length. @example "#### is your code" */
  messageText: string;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** The device key. */
export type AuthStartRequestSubjectMobileAuthenticatorPassive = {
  /** Whether later flows reuse the binding; `false` requires a new binding in each flow. @example true */
  cacheResult?: boolean | undefined;
  /** Allow a local domain, for FIDO tests. @example true */
  localDomain?: boolean | undefined;
  /** Maximum age of the binding, in seconds; 0 for any age, -1 to require a new binding. Default: 0. */
  maxAge?: number | undefined;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** Universal key: one page holds a device key for many sites. */
export type AuthStartRequestSubjectMobileAuthenticatorUniversal = {
  /** Your URL that is called after the key was used. */
  finalTargetUrl: string;
  /** Test switch; the vendor does not document its values. */
  testMode?: string | undefined;
};

/** The claimed phone number. */
export type AuthStartRequestSubjectMobileClaim = {
  /** Mobile number; `+` and country code required outside the US and Canada. @example "12065550100" */
  mobileNumber?: string | undefined;
};

/** A user to prove. */
export type AuthStartRequestSubjectUser = {
  /** Authenticators that can prove the user. */
  authenticators?: AuthStartRequestSubjectUserAuthenticators | undefined;
  /** The claimed user. */
  claim?: AuthStartRequestSubjectUserClaim | undefined;
};

/** Authenticators that can prove the user. */
export type AuthStartRequestSubjectUserAuthenticators = {
  /** A document check, requested by an empty object. */
  docv?: Docv | undefined;
  /** The device key. */
  passive?: AuthStartRequestSubjectUserAuthenticatorPassive | undefined;
  /** Passive behavior biometrics, requested by an empty object. */
  ppb?: Ppb | undefined;
  /** A check of the person's presence, requested by an empty object. */
  present?: Present | undefined;
};

/** A document check, requested by an empty object. */
export type Docv = {
  [member: string]: unknown;
};

/** The device key. */
export type AuthStartRequestSubjectUserAuthenticatorPassive = {
  /** User verification by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};

/** Passive behavior biometrics, requested by an empty object. */
export type Ppb = {
  [member: string]: unknown;
};

/** A check of the person's presence, requested by an empty object. */
export type Present = {
  [member: string]: unknown;
};

/** The claimed user. */
export type AuthStartRequestSubjectUserClaim = {
  /** `true` registers the user with the device; `false` checks it. Default: false. @example true */
  provided?: boolean | undefined;
  /** Your ID of the user. Format: letters, digits and -._+=/:. */
  userId: string;
};

/** The new Prove Auth flow. */
export type AuthStartResponse = {
  /** ID of the Prove Auth flow, a UUID. */
  authId: string;
  /** Token that the client SDK uses for this flow. @example "eyJhbGciOi..." */
  authToken: string;
  /** Devices to prompt if you send the push messages yourself. */
  pushTokens?: Array<PushToken> | undefined;
  /** URL of the page that uses the universal key. */
  universalRedirectUrl?: string | undefined;
};

/** A device to which you can send the prompt. */
export type PushToken = {
  /** ID of the device key (Prove Key), a UUID. */
  deviceId: string;
  /** Platform of the device's push service. @example "web" */
  platform: "ios" | "android" | "web" | (string & {});
  /** Token for the push service. */
  pushToken: string;
  /** Time of registration, in Unix seconds. @example 1666394795 */
  registrationTimestamp: number;
};

/** Report of your own proof, which lets the flow continue. */
export type AuthContinueRequest = {
  /** ID of the Prove Auth flow, a UUID. */
  authId: string;
  /** Your ID of this request, a UUID, for tracing. Format: letters, digits and -._+=/. */
  requestId: string;
  /** The subjects that you have proven. */
  subjects: AuthContinueRequestSubjects;
};

/** The subjects that you have proven. */
export type AuthContinueRequestSubjects = {
  /** The phone that you have proven. */
  mobile?: AuthContinueRequestSubjectMobile | undefined;
};

/** The phone that you have proven. */
export type AuthContinueRequestSubjectMobile = {
  /** The phone number that you have proven. */
  claim?: AuthContinueRequestSubjectMobileClaim | undefined;
};

/** The phone number that you have proven. */
export type AuthContinueRequestSubjectMobileClaim = {
  /** Mobile number; `+` and country code required outside the US and Canada. @example "12065550100" */
  mobileNumber: string;
};

/** Result of the binding. */
export type AuthContinueResponse = {
  /** Results by subject. */
  subjects: AuthContinueResponseSubjectsResults;
};

/** Results by subject. */
export type AuthContinueResponseSubjectsResults = {
  /** Result for the card. */
  card?: AuthContinueResponseSubjectCardResult | undefined;
  /** Result for the phone. */
  mobile?: AuthContinueResponseSubjectMobileResult | undefined;
};

/** Result for the card. */
export type AuthContinueResponseSubjectCardResult = {
  /** Reason for the failure of a subject. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call succeeded. @example true */
  success?: boolean | undefined;
};

/** Reason for the failure of a subject. */
export type AuthContinueResponseError = {
  /** Error code, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason as text. */
  message: string;
};

/** Result for the phone. */
export type AuthContinueResponseSubjectMobileResult = {
  /** Reason for the failure of a subject. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Request for the result of a Prove Auth flow. */
export type AuthFinishRequest = {
  /** ID of the Prove Auth flow, a UUID. */
  authId: string;
};

/** Result of a Prove Auth flow. */
export type AuthFinishResponse = {
  /** Environment in which the flow ran. @example "prod" */
  appNamespace: string;
  /** ID of the Prove Auth flow, a UUID. */
  authId: string;
  /** Result of the prompt. */
  delivery?: AuthFinishResponseDelivery | undefined;
  /** Results by subject. */
  subjects: AuthFinishResponseSubjects;
};

/** Result of the prompt. */
export type AuthFinishResponseDelivery = {
  /** Result of the push message. */
  push?: AuthFinishResponsePushDelivery | undefined;
  /** Result of the QR code. */
  scan?: AuthFinishResponseScanDelivery | undefined;
};

/** Result of the push message. */
export type AuthFinishResponsePushDelivery = {
  /** Further information about the prompt. */
  extras?: AuthFinishResponsePushDeliveryExtras | undefined;
  /** Response of the user. @example "confirm" */
  response?: string | undefined;
};

/** Further information about the prompt. */
export type AuthFinishResponsePushDeliveryExtras = {
  /** Distance between the device and that location. @example 12 */
  distanceFromOriginatingIp?: number | undefined;
  /** Location where the flow began, derived from its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};

/** Result of the QR code. */
export type AuthFinishResponseScanDelivery = {
  /** Further information about the prompt. */
  extras?: AuthFinishResponseScanDeliveryExtras | undefined;
  /** Response of the user. @example "confirm" */
  response?: string | undefined;
};

/** Further information about the prompt. */
export type AuthFinishResponseScanDeliveryExtras = {
  /** Location where the flow began, derived from its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};

/** Results by subject. */
export type AuthFinishResponseSubjects = {
  /** Result for the card: either `success` or `error`. */
  card?: AuthFinishResponseSubjectCardsResult | undefined;
  /** Result for the device: either `success` or `error`. */
  device?: AuthFinishResponseSubjectDeviceResult | undefined;
  /** Result for the phone: either `success` or `error`. */
  mobile?: AuthFinishResponseSubjectMobileResult | undefined;
  /** Result for the user: either `success` or `error`. */
  user?: AuthFinishResponseSubjectUserResult | undefined;
};

/** Result for the card: either `success` or `error`. */
export type AuthFinishResponseSubjectCardsResult = {
  /** Reason for the failure of the card. */
  error?: AuthFinishResponseCardError | undefined;
  /** Result for a proven card. */
  success?: AuthFinishResponseSubjectCardResultSuccess | undefined;
};

/** Reason for the failure of the card. */
export type AuthFinishResponseCardError = {
  /** Error code, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason as text. */
  message: string;
  /** ID of the card. @example "puid-1" */
  puid?: string | undefined;
};

/** Result for a proven card. */
export type AuthFinishResponseSubjectCardResultSuccess = {
  /** Authenticator that proved it. @example "airKey" */
  authenticatorType?: string | undefined;
  /** The proven card. */
  claim?: AuthFinishResponseSubjectCardResultSuccessClaim | undefined;
  /** Time of the proof, in Unix seconds. @example 1666394795 */
  createdAt?: number | undefined;
};

/** The proven card. */
export type AuthFinishResponseSubjectCardResultSuccessClaim = {
  /** ID of the card. @example "puid-1" */
  puid?: string | undefined;
};

/** Result for the device: either `success` or `error`. */
export type AuthFinishResponseSubjectDeviceResult = {
  /** Reason for the failure of a subject. */
  error?: AuthFinishResponseError | undefined;
  /** Result for a proven device. */
  success?: AuthFinishResponseSubjectDeviceResultSuccess | undefined;
};

/** Reason for the failure of a subject. */
export type AuthFinishResponseError = {
  /** Error code, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason as text. */
  message: string;
};

/** Result for a proven device. */
export type AuthFinishResponseSubjectDeviceResultSuccess = {
  /** The proven device. */
  claim?: AuthFinishResponseSubjectDeviceResultSuccessClaim | undefined;
  /** Time of the proof, in Unix seconds. @example 1666394795 */
  createdAt?: number | undefined;
  /** Further information about the device. */
  extras?: AuthFinishResponseSubjectDeviceResultSuccessExtras | undefined;
  /** User verification level used. @example 1 */
  uvLevel?: number | undefined;
};

/** The proven device. */
export type AuthFinishResponseSubjectDeviceResultSuccessClaim = {
  /** ID of the device key (Prove Key), a UUID. */
  deviceId: string;
};

/** Further information about the device. */
export type AuthFinishResponseSubjectDeviceResultSuccessExtras = {
  /** Capabilities of the device. */
  deviceCapabilities?: Array<"webauthn" | "face" | "fingerprint" | (string & {})> | undefined;
  /** Type of client. @example "web" */
  deviceType?: "web" | "mobile" | (string & {}) | undefined;
  /** Type of the key; present for universal keys. @example "universal" */
  keyType?: string | undefined;
  /** Raw signals of the device. */
  rawSignals?: AuthFinishResponseRawSignals | undefined;
  /** User verification levels that the device supports. */
  supportedUvLevel?: Array<number> | undefined;
  /** Trust in the device. */
  trust?: SubjectDeviceResultSuccessExtrasTrust | undefined;
};

/** Raw signals of the device. */
export type AuthFinishResponseRawSignals = {
  /** Signals by name. */
  fingerprint?: { [key: string]: Fingerprint } | undefined;
};

/** A signal of the device, unchanged. */
export type Fingerprint = {
  [member: string]: unknown;
};

/** Trust in the device. */
export type SubjectDeviceResultSuccessExtrasTrust = {
  /** Codes of the reasons for the trust in the device. */
  reasonCodes?: Array<number> | undefined;
};

/** Result for the phone: either `success` or `error`. */
export type AuthFinishResponseSubjectMobileResult = {
  /** Reason for the failure of a subject. */
  error?: AuthFinishResponseError | undefined;
  /** Result for a proven phone. */
  success?: AuthFinishResponseSubjectMobileResultSuccess | undefined;
};

/** Result for a proven phone. */
export type AuthFinishResponseSubjectMobileResultSuccess = {
  /** Authenticator that proved it; `provided` if you proved it yourself. @example "instant" */
  authenticatorType: "instant" | "passive" | "provided" | (string & {});
  /** The proven phone number. */
  claim?: AuthFinishResponseSubjectMobileResultSuccessClaim | undefined;
  /** Time of the proof, in Unix seconds. @example 1666394795 */
  createdAt?: number | undefined;
  /** Further information about the phone. */
  extras?: AuthFinishResponseSubjectMobileResultSuccessExtras | undefined;
};

/** The proven phone number. */
export type AuthFinishResponseSubjectMobileResultSuccessClaim = {
  /** Mobile number; `+` and country code required outside the US and Canada. @example "12065550100" */
  mobileNumber: string;
};

/** Further information about the phone. */
export type AuthFinishResponseSubjectMobileResultSuccessExtras = {
  /** Whether the link was opened from the IP address that requested it. @example "success" */
  ipMatch?: "success" | "failure" | (string & {}) | undefined;
  /** Whether the link was opened within 5 minutes. @example true */
  linkClicked?: boolean | undefined;
  /** Mobile country code (MCC) of the network. @example "310" */
  mobileCountryCode?: string | undefined;
  /** Name of the network. @example "Verizon" */
  mobileOperatorName?: string | undefined;
  /** Persistent ID of the phone's subscriber. @example "37C2666C4VKR..." */
  payfoneAlias?: string | undefined;
  /** Whether the link was opened on the phone. @example "success" */
  phoneMatch?: "success" | "failure" | "indeterminate" | (string & {}) | undefined;
};

/** Result for the user: either `success` or `error`. */
export type AuthFinishResponseSubjectUserResult = {
  /** Reason for the failure of a subject. */
  error?: AuthFinishResponseError | undefined;
  /** Result for the user, if authentication succeeded. */
  success?: AuthFinishResponseSubjectUserResultSuccess | undefined;
};

/** Result for the user, if authentication succeeded. */
export type AuthFinishResponseSubjectUserResultSuccess = {
  /** Authenticator that proved it. @example "passive" */
  authenticatorType?: string | undefined;
  /** The proven user. */
  claim?: AuthFinishResponseSubjectUserResultSuccessClaim | undefined;
  /** Time of the proof, in Unix seconds. @example 1666394795 */
  createdAt?: number | undefined;
  /** Further information about the user. */
  extras?: AuthFinishResponseUserExtras | undefined;
};

/** The proven user. */
export type AuthFinishResponseSubjectUserResultSuccessClaim = {
  /** Your ID of the user. Format: letters, digits and -._+=/:. */
  userId?: string | undefined;
};

/** Further information about the user. */
export type AuthFinishResponseUserExtras = {
  /** Confidence that the behavior is the user's. */
  trust?: UserTrustScore | undefined;
};

/** Confidence that the behavior is the user's. */
export type UserTrustScore = {
  /** Score for all sources combined. @example 0.9 */
  fused?: number | undefined;
  /** Reason code. @example 0 */
  reasons?: number | undefined;
  /** Partial scores. */
  subScores?: SubScores | undefined;
};

/** Partial scores. */
export type SubScores = {
  /** Score for connected Bluetooth devices. @example 0.9 */
  bluetoothConnected?: number | undefined;
  /** Score for paired Bluetooth devices. @example 0.9 */
  bluetoothPaired?: number | undefined;
  /** Score for Bluetooth devices in range. @example 0.9 */
  bluetoothScanned?: number | undefined;
  /** Score for the distance from usual locations. @example 0.9 */
  distance?: number | undefined;
  /** Score for a usual location. @example 0.9 */
  inclusion?: number | undefined;
  /** Score for the Wi-Fi network in use. @example 0.9 */
  wifiConnected?: number | undefined;
  /** Score for Wi-Fi networks in range. @example 0.9 */
  wifiScanned?: number | undefined;
};

/** Your domain. */
export type V3DomainIDResponse = {
  /** ID under which the domain issues attributes. @example "AcmeWallet" */
  issuerId: string;
  /** Name of the domain. @example "My Company" */
  name: string;
  /** Prove customer ID of your domain. @example "12345" */
  pcid: string;
};

/** Request for a link with another domain. */
export type V3DomainLinkRequest = {
  /** Prove customer ID of the other domain. @example "12345" */
  pcid: string;
  /** Scopes of the link; default all. @example ["identity"] */
  scopes?: Array<"identity" | "attributes" | (string & {})> | undefined;
};

/** Result of the call. */
export type V3DomainLinkResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Confirmation of a link requested by another domain. */
export type V3DomainConfirmLinkRequest = {
  /** Prove customer ID of the domain that requested the link. @example "12345" */
  pcid: string;
};

/** Result of the call. */
export type V3DomainConfirmLinkResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** The links of your domain. */
export type V3DomainLinkedResponse = {
  /** Links to your domain. */
  linkedFrom?: Array<LinkedFrom> | undefined;
  /** Links from your domain. */
  linkedTo?: Array<LinkedTo> | undefined;
  /** Link requests from other domains. */
  requestsFrom?: Array<RequestsFrom> | undefined;
  /** Link requests from your domain. */
  requestsTo?: Array<RequestsTo> | undefined;
};

/** A domain that is linked to yours. */
export type LinkedFrom = {
  /** Time of the confirmation, in Unix seconds. @example 1747671792 */
  acceptedAt?: number | undefined;
  /** Time of the confirmation, as text. */
  acceptedString?: string | undefined;
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer ID of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** Scopes of the link. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain to which yours is linked. */
export type LinkedTo = {
  /** Time of the confirmation, in Unix seconds. @example 1747671792 */
  acceptedAt?: number | undefined;
  /** Time of the confirmation, as text. */
  acceptedString?: string | undefined;
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer ID of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** Scopes of the link. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain that requested a link with yours. */
export type RequestsFrom = {
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer ID of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** Time of the request, in Unix seconds. @example 1747671792 */
  requestedAt?: number | undefined;
  /** Time of the request, as text. */
  requestedString?: string | undefined;
  /** Scopes of the link. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain with which yours requested a link. */
export type RequestsTo = {
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer ID of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** Time of the request, in Unix seconds. @example 1747671792 */
  requestedAt?: number | undefined;
  /** Time of the request, as text. */
  requestedString?: string | undefined;
  /** Scopes of the link. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** Request to remove a link or a pending link request. The ID of the other domain is required. */
export type V3DomainUnlinkRequest = {
  /** Prove customer ID of the domain at the start of the link. @example "12345" */
  pcidFrom?: string | undefined;
  /** Prove customer ID of the domain at the end of the link. @example "12345" */
  pcidTo?: string | undefined;
};

/** Result of the call. */
export type V3DomainUnlinkResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** A person to enroll. */
export type V3EnrollIdentityRequest = {
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Attributes to store with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** Phone number; `+` and country code required outside the US and Canada. Format: letters and digits, with a leading + if it includes the country code. At most 32 characters. */
  phoneNumber: string;
};

/** The enrolled identity. */
export type V3EnrollIdentityResponse = {
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Prove ID of the person, a UUID. */
  proveId: string;
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** People to enroll. */
export type V3BatchEnrollIdentitiesRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
  /** Alias of `items` used in older samples. */
  identities?: Array<BatchEnrollItem> | undefined;
  /** The people to enroll, 1 to 100. */
  items?: Array<BatchEnrollItem> | undefined;
};

/** A person to enroll; give `phoneNumber`. */
export type BatchEnrollItem = {
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your ID of the person across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Ignored; part of the official type by mistake. */
  clientName?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Attributes to store with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Prove customer ID of a domain. @example "12345" */
  pcid?: string | undefined;
  /** Phone number; `+` and country code required outside the US and Canada. @example "2001004031" */
  phoneNumber?: string | undefined;
};

/** Results in the order of the items. */
export type V3BatchEnrollIdentitiesResponse = {
  /** One result per item. */
  results?: Array<PostBatchResultItem> | undefined;
};

/** Result for one person: an ID or an error. */
export type PostBatchResultItem = {
  /** Reason why the person was not enrolled. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
};

/** A page of enrolled identities. */
export type V3BatchGetIdentitiesResponse = {
  /** Value of `startKey` for the next page; absent on the last page. */
  lastKey?: string | undefined;
  /** The identities of this page. */
  results: Array<GetBatchIdentityItem>;
};

/** ID of an enrolled identity. */
export type GetBatchIdentityItem = {
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
};

/** An enrolled identity. */
export type V3GetIdentityResponse = {
  /** Whether the identity is monitored. @example true */
  active?: boolean | undefined;
  /** Mobile network operator. @example "Verizon" */
  carrier?: string | undefined;
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Country of the number, ISO 3166-1 alpha-2. @example "US" */
  countryCode?: string | undefined;
  /** Time of enrollment, in Unix seconds. @example 1747671792 */
  createdAt?: number | undefined;
  /** Time of enrollment, as text. */
  creationString?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Line type. @example "mobile" */
  lineType?: string | undefined;
  /** The monitored phone number. @example "2001004031" */
  phoneNumber: string;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
};

/** The enrolled identities of the number. */
export type V3GetIdentitiesByPhoneNumberResponse = {
  /** The identities. */
  items?: Array<LookupIdentityItem> | undefined;
};

/** An enrolled identity. */
export type LookupIdentityItem = {
  /** Whether the identity is monitored. @example true */
  active?: boolean | undefined;
  /** Mobile network operator. @example "Verizon" */
  carrier?: string | undefined;
  /** Your ID of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Country of the number, ISO 3166-1 alpha-2. @example "US" */
  countryCode?: string | undefined;
  /** Time of enrollment, in Unix seconds. @example 1747671792 */
  createdAt?: number | undefined;
  /** Time of enrollment, as text. */
  creationString?: string | undefined;
  /** ID of the device key (Prove Key), a UUID. */
  deviceId?: string | undefined;
  /** Former name of `proveId`. */
  identityId?: string | undefined;
  /** Line type. @example "mobile" */
  lineType?: string | undefined;
  /** The monitored phone number. @example "2001004031" */
  phoneNumber: string;
  /** Prove ID of the person, a UUID. */
  proveId?: string | undefined;
};

/** Request to resume monitoring. */
export type V3ActivateIdentityRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
};

/** Result of the call. */
export type V3ActivateIdentityResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Request to pause monitoring. */
export type V3IdentityDeactivateRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
};

/** Result of the call. */
export type V3DeactivateIdentityResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Result of the call. */
export type V3DisenrollIdentityResponse = {
  /** Whether the call succeeded. @example true */
  success: boolean;
};

/** Request for the same person in linked domains. */
export type V3CrossDomainIdentityRequest = {
  /** Your ID for this request. It must not contain personal data. */
  clientRequestId?: string | undefined;
};

/** The same person in linked domains. */
export type V3CrossDomainIdentityResponse = {
  /** Number of identities. @example 1 */
  count: number;
  /** The identities in linked domains. */
  identities: Array<IdentityItem>;
};

/** The same person in another domain. */
export type IdentityItem = {
  /** Name of the other domain. @example "Client A" */
  clientName: string;
  /** Former name of `proveId`. */
  identityId: string;
  /** Prove customer ID of the other domain. @example "12345" */
  pcid: string;
};

/** The attributes of the person. */
export type V3DiscoverResponse = {
  /** Attribute IDs with their issuers. */
  results?: Array<Result> | undefined;
};

/** An attribute of the person. */
export type Result = {
  /** ID of a stored attribute, a UUID. Discover lists the attributes. */
  attributeId?: string | undefined;
  /** Readable name of the attribute's issuer. @example "AcmeWallet" */
  issuerId?: string | undefined;
};

/** The attribute, with a value from each issuer. */
export type V3FetchResponse = {
  /** Values of the attribute. */
  results: Array<FetchResult>;
};

/** An attribute of the person with its value. */
export type FetchResult = {
  /** ID of a stored attribute, a UUID. Discover lists the attributes. */
  attributeId: string;
  /** Value of the attribute. @example "9fk1ka74g" */
  attributeValue: string;
  /** Readable name of the attribute's issuer. @example "AcmeWallet" */
  issuerId: string;
};
