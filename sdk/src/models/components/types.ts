// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
/** Client credentials, to be exchanged for an access token. */
export type V3TokenRequest = {
  /** Id of the OAuth client. @example "customer_id" */
  clientId: string;
  /** Secret of the OAuth client. Never log it. @example "secret" */
  clientSecret: string;
  /** The OAuth grant; `client_credentials` is the one there is. @example "client_credentials" */
  grantType: "client_credentials" | (string & {});
};

/** An access token and its life. */
export type V3TokenResponse = {
  /** Bearer token for all other calls. Never log it. @example "eyJ..." */
  accessToken: string;
  /** Life of the access token, in seconds. @example 3600 */
  expiresIn: number;
  /** Not in use. @example 3600 */
  refreshExpiresIn?: number | undefined;
  /** Not in use. @example "eyJ..." */
  refreshToken?: string | undefined;
  /** How to send the token: `Bearer`. @example "Bearer" */
  tokenType: string;
};

/** Begin a Pre-Fill or Identity flow for a phone number. */
export type V3StartRequest = {
  /** Let the person type the code up to three times instead of once. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** E-mail address of the person. At most 254 characters. @example "mpinsonm@dyndns.org" */
  emailAddress?: string | undefined;
  /** Where the browser goes after the Instant Link. Required when `flowType` is `desktop`. Shape: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Where the person is: `mobile` covers apps and mobile browsers. @example "mobile" */
  flowType: "desktop" | "mobile" | (string & {});
  /** IP address of the person. Shape: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber?: string | undefined;
  /** Text of the SMS. `####` becomes the link; a run of 4, 5 or 6 `#` becomes a code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** A flow has begun. */
export type V3StartResponse = {
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken: string;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
};

/** Ask whether possession of the phone is proven. */
export type V3ValidateRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
};

/** Outcome of the possession check. */
export type V3ValidateResponse = {
  /** Whether Challenge must carry `ssn` or `dob`. Pre-Fill only; otherwise false. @example true */
  challengeMissing: boolean;
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3ValidateResponseEvaluation | boolean } & {
        authentication?: V3ValidateResponseEvaluation;
        identification?: V3ValidateResponseEvaluation;
        risk?: V3ValidateResponseEvaluation;
        compliance?: V3ValidateResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
  /** The number that was validated. @example "2001001686" */
  phoneNumber?: string | undefined;
  /** Whether possession of the phone is proven. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type V3ValidateResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Something that only the person should know. */
export type V3ChallengeRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** Outcome of the challenge, with the person's data. */
export type V3ChallengeResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: Evaluation | boolean } & {
        authentication?: Evaluation;
        identification?: Evaluation;
        risk?: Evaluation;
        compliance?: Evaluation;
        success?: boolean;
      })
    | undefined;
  /** The person that the phone belongs to, to pre-fill a form with. */
  individual?: V3ChallengeIndividualRequest | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
  /** Whether the challenge was met and data was found. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type Evaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** The person that the phone belongs to, to pre-fill a form with. */
export type V3ChallengeIndividualRequest = {
  /** Addresses; of those submitted only the first counts. */
  addresses?: Array<V3ChallengeAddressEntryRequest> | undefined;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** E-mail addresses; of those submitted only the first counts. */
  emailAddresses?: Array<string> | undefined;
  /** Given name. @example "Tod" */
  firstName?: string | undefined;
  /** Family name. @example "Weedall" */
  lastName?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
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
  /** ZIP code. Shape: NNNNN or NNNNN-NNNN. @example "78285" */
  postalCode?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
};

/** Verify the person and end the flow. */
export type V3CompleteRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** The person as confirmed in the form. First and last name, or `ssn`, must be there. */
  individual: V3CompleteIndividualRequest;
};

/** The person as confirmed in the form. First and last name, or `ssn`, must be there. */
export type V3CompleteIndividualRequest = {
  /** Addresses; of those submitted only the first counts. */
  addresses?: Array<V3CompleteAddressEntryRequest> | undefined;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** E-mail addresses; of those submitted only the first counts. */
  emailAddresses?: Array<string> | undefined;
  /** Given name. @example "Tod" */
  firstName?: string | undefined;
  /** Family name. @example "Weedall" */
  lastName?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};

/** An address that the person confirmed. */
export type V3CompleteAddressEntryRequest = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** ZIP code. Shape: NNNNN or NNNNN-NNNN. @example "78285" */
  postalCode?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
};

/** Outcome of the flow. */
export type V3CompleteResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3CompleteResponseEvaluation | boolean } & {
        authentication?: V3CompleteResponseEvaluation;
        identification?: V3CompleteResponseEvaluation;
        risk?: V3CompleteResponseEvaluation;
        compliance?: V3CompleteResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** How the submitted person compares with the data sources. */
  idv?: IDVDataInternal | undefined;
  /** Hits on watch lists. */
  kyc?: KYCInternal | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. @example {"done":"done"} */
  next: { [key: string]: string };
  /** Whether the person is verified. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type V3CompleteResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** How the submitted person compares with the data sources. */
export type IDVDataInternal = {
  /** The comparison with one data source. */
  dataSource1?: DataSourceInternal | undefined;
  /** The comparison with one data source. */
  dataSource2?: DataSourceInternal | undefined;
  /** Confidence over all sources: `high` or `low`. */
  multiCIPConfidence?: string | undefined;
};

/** The comparison with one data source. */
export type DataSourceInternal = {
  /** How the address compares with one data source. */
  address?: DataSourceAddressResponseInternal | undefined;
  /** Confidence of this source: `high` or `low`. */
  cipConfidence?: string | undefined;
  /** How the e-mail address compares with one data source. */
  email?: DataSourceEmailAddressResponseInternal | undefined;
  /** How the identifiers compare with one data source. */
  identifiers?: DataSourceIdentifiersResponseInternal | undefined;
  /** How the name compares with one data source. */
  name?: DataSourceNameResponseInternal | undefined;
  /** Reason codes of this source. */
  reasonCodes?: Array<string> | undefined;
};

/** How the address compares with one data source. */
export type DataSourceAddressResponseInternal = {
  /** Likeness, 0 to 100. */
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
  /** Likeness of the street number. */
  streetNumber?: number | undefined;
};

/** How the e-mail address compares with one data source. */
export type DataSourceEmailAddressResponseInternal = {
  /** Whether it matches. */
  emailAddress?: boolean | undefined;
};

/** How the identifiers compare with one data source. */
export type DataSourceIdentifiersResponseInternal = {
  /** Whether the date of birth matches. */
  dob?: boolean | undefined;
  /** Whether the last four digits of the SSN match. */
  last4?: boolean | undefined;
  /** Whether the whole SSN matches. */
  ssn?: boolean | undefined;
};

/** How the name compares with one data source. */
export type DataSourceNameResponseInternal = {
  /** Likeness of the given name, 0 to 100. */
  firstName?: number | undefined;
  /** Likeness of the family name, 0 to 100. */
  lastName?: number | undefined;
  /** Likeness of the whole name, 0 to 100. */
  nameScore?: number | undefined;
};

/** Hits on watch lists. */
export type KYCInternal = {
  /** The lists that were hit. */
  amlTypeLists?: Array<AmlTypeListResponseInternal> | undefined;
  /** Number of hits over all lists. */
  totalHits?: number | undefined;
};

/** The hits on one watch list. */
export type AmlTypeListResponseInternal = {
  /** Kind of list. @example "pep-class-1" */
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
  /** Where it comes from. */
  source?: string | undefined;
  /** Its value. */
  value?: string | undefined;
};

/** Begin a Unify session, which proves possession of a phone. */
export type V3UnifyRequest = {
  /** Let the person type the code up to three times instead of once. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** Where the browser goes after the Instant Link. Required when `possessionType` is `desktop`. Shape: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Text of the SMS. `####` becomes the link; a run of 4, 5 or 6 `#` becomes a code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Examine the reputation of the number too; `evaluation.risk` of Unify Status tells the outcome. Default: false. */
  checkReputation?: boolean | undefined;
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId: string;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** E-mail address of the person. At most 254 characters. @example "sbutrimovichb@who.int" */
  emailAddress?: string | undefined;
  /** IP address of the person. Shape: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Taken and without effect: made for one customer. */
  mobileAuthEnabled?: boolean | undefined;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber?: string | undefined;
  /** Where the person is; `none` where you prove possession yourself. @example "mobile" */
  possessionType: "mobile" | "desktop" | "none" | (string & {});
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Bind the device's key to the newly proven number, even if it is bound to another. Default: false. @example true */
  rebind?: boolean | undefined;
};

/** A Unify session has begun. */
export type V3UnifyResponse = {
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** State of the session; `pending` until the client SDK has run. @example "pending" */
  success: "pending" | "true" | "false" | (string & {});
};

/** Ask how a Unify session stands. */
export type V3UnifyStatusRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber?: string | undefined;
};

/** State of a Unify session. The ids are there once `success` is `true`. */
export type V3UnifyStatusResponse = {
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Outcome of the policy, by category; `success` sums them up. */
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
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** `pending` until the client SDK is done; `possession_required` where you prove possession yourself and then bind. */
  success: "true" | "false" | "pending" | "possession_required" | (string & {});
};

/** Outcome of the policy in one category. */
export type V3UnifyStatusResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Bind the device's key to a number that you have proven. */
export type V3UnifyBindRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber: string;
};

/** Outcome of the binding. The ids are there once `success` is `true`. */
export type V3UnifyBindResponse = {
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Outcome of the policy, by category; `success` sums them up. */
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
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** `pending` until the client SDK is done; `possession_required` where you prove possession yourself and then bind. */
  success: "true" | "false" | "pending" | "possession_required" | (string & {});
};

/** Outcome of the policy in one category. */
export type V3UnifyBindResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Verify the person behind a phone number. */
export type V3VerifyRequest = {
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** E-mail address of the person. At most 254 characters. @example "ecoldman1h@storify.com" */
  emailAddress?: string | undefined;
  /** Given name. @example "Elena" */
  firstName?: string | undefined;
  /** Attributes to keep with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** IP address of the person. Shape: an IPv4 or IPv6 address. At most 45 characters. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName?: string | undefined;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** `User-Agent` of the person's browser. */
  userAgent?: string | undefined;
  /** Which verification to run. @example "humanAssurance" */
  verificationType: VerificationType;
  /** Let the person type the code up to three times instead of once. The client SDK must support it. @example true */
  allowOTPRetry?: boolean | undefined;
  /** Where the browser goes after the Instant Link. Required when `possessionType` is `desktop`. Shape: a URL of letters, digits and -._+=/:?. At most 128 characters. */
  finalTargetUrl?: string | undefined;
  /** Text of the SMS. `####` becomes the link; a run of 4, 5 or 6 `#` becomes a code of that length. At most 160 characters. */
  smsMessage?: string | undefined;
  /** Older form, in place of `verificationType`: possession is proven in the same flow. @example "mobile" */
  possessionType?: "mobile" | "desktop" | "none" | (string & {}) | undefined;
};

/** An attribute to keep with the identity. */
export type IdentityAttribute = {
  /** Kind of attribute. @example "walletId" */
  attributeType?: string | undefined;
  /** The attribute itself. @example "9fk1ka74g" */
  attributeValue?: string | undefined;
};

/** Which verification to run. */
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

/** Outcome of the verification, with the person that was found. */
export type V3VerifyResponse = {
  /** Further people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Businesses found, for `prefillForBiz`. */
  businesses?: Array<Business> | undefined;
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Outcome of the policy, by category; `success` sums them up. */
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
  /** Whether Identity Manager monitors the person from now on. @example true */
  isEnrolled?: boolean | undefined;
  /** The number that was verified. @example "2001004053" */
  phoneNumber: string;
  /** Older form: outcome of the possession of the phone. @example "success" */
  possessionResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Lasting id of the phone's subscriber; it stays when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified; `pending` in the older form only. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: outcome of the verification. @example "success" */
  verifyResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
};

/** A person found for a phone number. */
export type Identity = {
  /** Addresses of the person. */
  addresses?: Array<Address> | undefined;
  /** How sure it is that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Date of birth, YYYY-MM-DD. @example "1981-01-17" */
  dateOfBirth?: string | undefined;
  /** E-mail addresses of the person. */
  emails?: Array<string> | undefined;
  /** Given name. @example "Elena" */
  firstName?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName?: string | undefined;
  /** The person is at most so many years old. @example 25 */
  maxAge?: number | undefined;
  /** The person is at least so many years old. @example 18 */
  minAge?: number | undefined;
  /** National id, such as an SSN. @example "111-22-6789" */
  nationalId?: string | undefined;
  /** Why the level is what it is. */
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
  /** State, two letters. @example "TX" */
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
  /** How a business is registered. */
  registrationFiling?: RegistrationFiling | undefined;
  /** People who have to do with it. */
  relatedPersons?: Array<RelatedPerson> | undefined;
  /** Tax id. @example "12-3456789" */
  taxId?: string | undefined;
  /** Name that it trades under. @example "Lee's" */
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
  /** State, two letters. @example "TX" */
  region?: string | undefined;
  /** ZIP code. @example "78285" */
  zipCode?: string | undefined;
};

/** How a business is registered. */
export type RegistrationFiling = {
  /** Date of the filing. @example "2015-04-01" */
  date?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
  /** Number in the register. @example "C1234567" */
  registrationNumber?: string | undefined;
  /** Kind of registration. @example "LLC" */
  registrationType?: string | undefined;
};

/** A person who has to do with a business. */
export type RelatedPerson = {
  /** Given name. @example "Jordan" */
  firstName?: string | undefined;
  /** Family name. @example "Lee" */
  lastName?: string | undefined;
};

/** Outcome of the policy in one category. */
export type V3VerifyResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Verify many people in one call. */
export type V3VerifyBatchRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** The people to verify, 1 to 1000. */
  items: Array<VerifyBatchRequestItem>;
};

/** One person to verify. */
export type VerifyBatchRequestItem = {
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** E-mail address of the person. @example "ecoldman1h@storify.com" */
  emailAddress?: string | undefined;
  /** Given name. @example "Elena" */
  firstName: string;
  /** IP address of the person. @example "10.0.0.1" */
  ipAddress?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName: string;
  /** Phone number; outside the US and Canada with `+` and the country code. @example "2001004053" */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** `User-Agent` of the person's browser. */
  userAgent?: string | undefined;
  /** Which verification to run, as for Verify. @example "verifiedUser" */
  verificationType: string;
};

/** Outcomes, in the order of the items. */
export type V3VerifyBatchResponse = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** One outcome per item. */
  results?: Array<VerifyBatchResultItem> | undefined;
};

/** Outcome for one person. */
export type VerifyBatchResultItem = {
  /** Further people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** How sure it is that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Your own id of the customer; no personal data. */
  clientCustomerId: string;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Why this person could not be verified. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Outcome of the policy, by category; `success` sums them up. */
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
  /** The number that was verified. @example "2001004053" */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Lasting id of the phone's subscriber; it stays when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified. @example "true" */
  success: "true" | "false" | (string & {});
};

/** Outcome of the policy in one category. */
export type VerifyBatchResultItemEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Ask how a verification with possession stands. */
export type V3VerifyStatusRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId?: string | undefined;
};

/** State of a verification with possession. */
export type V3VerifyStatusResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3VerifyStatusResponseEvaluation | boolean } & {
        authentication?: V3VerifyStatusResponseEvaluation;
        identification?: V3VerifyStatusResponseEvaluation;
        risk?: V3VerifyStatusResponseEvaluation;
        compliance?: V3VerifyStatusResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Older form: outcome of the possession of the phone. @example "success" */
  possessionResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Whether the person is verified; `pending` in the older form only. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: outcome of the verification. @example "success" */
  verifyResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
};

/** Outcome of the policy in one category. */
export type V3VerifyStatusResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** Revoke the Prove Key of a device. */
export type V3DeviceRevokeRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId: string;
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
};

/** Outcome of the call. */
export type V3DeviceRevokeResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Begin a Prove Auth flow. */
export type AuthStartRequest = {
  /** Where the result is posted, in the form of AuthFinish. Without it, call AuthFinish yourself. */
  callbackUrl?: string | undefined;
  /** How the person is prompted. */
  delivery?: AuthStartRequestDelivery | undefined;
  /** Your own id of this request, a UUID, for tracing. Shape: letters, digits and -._+=/. */
  requestId: string;
  /** What is to be proven, and by which means. */
  subjects: AuthStartRequestSubjects;
};

/** How the person is prompted. */
export type AuthStartRequestDelivery = {
  /** A prompt by push message. */
  push?: AuthStartRequestDeliveryPush | undefined;
  /** A prompt by QR code. */
  scan?: AuthStartRequestDeliveryScan | undefined;
};

/** A prompt by push message. */
export type AuthStartRequestDeliveryPush = {
  /** The prompt as shown on the phone. */
  notification: AuthStartRequestDeliveryPushNotification;
};

/** The prompt as shown on the phone. */
export type AuthStartRequestDeliveryPushNotification = {
  /** Text of the prompt. */
  body: string;
  /** Label of the button that confirms. @example "Confirm" */
  confirmBtn?: string | undefined;
  /** Label of the button that denies. @example "Deny" */
  denyBtn?: string | undefined;
  /** Device on which the flow began. @example "iPhone12" */
  originatingDevice?: string | undefined;
  /** IP address from which the flow began. @example "198.51.100.10" */
  originatingIp?: string | undefined;
  /** Title of the prompt. @example "Confirm Login" */
  title: string;
};

/** A prompt by QR code. */
export type AuthStartRequestDeliveryScan = {
  /** The prompt as shown after the scan. */
  notification: AuthStartRequestDeliveryScanNotification;
};

/** The prompt as shown after the scan. */
export type AuthStartRequestDeliveryScanNotification = {
  /** Text of the prompt. */
  body: string;
  /** Label of the button that confirms. @example "Confirm" */
  confirmBtn?: string | undefined;
  /** Label of the button that denies. @example "Deny" */
  denyBtn?: string | undefined;
  /** Device on which the flow began. @example "iPhone12" */
  originatingDevice?: string | undefined;
  /** IP address from which the flow began. @example "198.51.100.10" */
  originatingIp?: string | undefined;
  /** Title of the prompt. @example "Confirm Login" */
  title: string;
};

/** What is to be proven, and by which means. */
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
  /** The means that may prove the card. */
  authenticators: AuthStartRequestSubjectCardAuthenticators;
};

/** The means that may prove the card. */
export type AuthStartRequestSubjectCardAuthenticators = {
  /** A contactless card, held to the phone. */
  airKey?: AuthStartRequestSubjectCardAuthenticatorAirKey | undefined;
};

/** A contactless card, held to the phone. */
export type AuthStartRequestSubjectCardAuthenticatorAirKey = {
  /** Which card it is said to be. */
  claim?: AuthStartRequestSubjectCardAuthenticatorAirKeyClaim | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** Which card it is said to be. */
export type AuthStartRequestSubjectCardAuthenticatorAirKeyClaim = {
  /** Ids of the holder's cards. */
  puids?: Array<string> | undefined;
};

/** A device to prove. */
export type AuthStartRequestSubjectDevice = {
  /** The means that may prove the device. */
  authenticators?: AuthStartRequestSubjectDeviceAuthenticators | undefined;
  /** Which device it is said to be. */
  claim?: AuthStartRequestSubjectDeviceClaim | undefined;
};

/** The means that may prove the device. */
export type AuthStartRequestSubjectDeviceAuthenticators = {
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectDeviceAuthenticatorPassive | undefined;
};

/** The key that the device has. */
export type AuthStartRequestSubjectDeviceAuthenticatorPassive = {
  /** The device's passcode may stand in for the biometric, in apps. Default: false. @example true */
  allowPasscodeFallback?: boolean | undefined;
  /** Whether the person must be verified by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};

/** Which device it is said to be. */
export type AuthStartRequestSubjectDeviceClaim = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
};

/** A phone to prove. */
export type AuthStartRequestSubjectMobile = {
  /** The means that may prove possession of the phone. */
  authenticators?: AuthStartRequestSubjectMobileAuthenticators | undefined;
  /** Which phone it is said to be. */
  claim?: AuthStartRequestSubjectMobileClaim | undefined;
};

/** The means that may prove possession of the phone. */
export type AuthStartRequestSubjectMobileAuthenticators = {
  /** Mobile Auth: the network vouches for the phone. */
  instant?: AuthStartRequestSubjectMobileAuthenticatorInstant | undefined;
  /** A link by SMS. */
  instantlink?: AuthStartRequestSubjectMobileAuthenticatorInstantLink | undefined;
  /** A one-time code by SMS. */
  otp?: AuthStartRequestSubjectMobileAuthenticatorOTP | undefined;
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectMobileAuthenticatorPassive | undefined;
  /** A key that one page serves for many sites. */
  universal?: AuthStartRequestSubjectMobileAuthenticatorUniversal | undefined;
};

/** Mobile Auth: the network vouches for the phone. */
export type AuthStartRequestSubjectMobileAuthenticatorInstant = {
  /** The person's consent to ask the mobile network. */
  consent?: AuthStartRequestInstantAuthConsent | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** The person's consent to ask the mobile network. */
export type AuthStartRequestInstantAuthConsent = {
  /** When it was given, ISO 8601. Required when `status` is `optedIn`. @example "2026-04-01T12:00:00Z" */
  collectedTimestamp?: string | undefined;
  /** What was agreed to: kind, use, version of the terms. Required when `status` is `optedIn`. Shape: letters, digits, spaces and -._+=/. */
  description?: string | undefined;
  /** Whether it was given. @example "optedIn" */
  status: "optedIn" | "optedOut" | "notCollected" | "unknown" | (string & {});
  /** Id of the consent. Required when `status` is `optedIn`. Shape: letters, digits, spaces and -._+=/. */
  transactionId?: string | undefined;
};

/** A link by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorInstantLink = {
  /** Let the person correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** Where the browser goes after the link. */
  finalTargetUrl: string;
  /** Text of the SMS; `####` becomes the link. @example "Tap #### to sign in" */
  messageText: string;
  /** IP address of the device that asks. Given, it must be the one that opens the link. @example "198.51.100.10" */
  sourceIp?: string | undefined;
  /** Id of the customer in Identity Manager. @example "123" */
  subscriptionCustomerId?: string | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** A one-time code by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorOTP = {
  /** Let the person correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** Three attempts at the code instead of one. Default: false. @example true */
  allowOtpRetry?: boolean | undefined;
  /** Text of the SMS; a run of `#` becomes a code of that length. @example "#### is your code" */
  messageText: string;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** The key that the device has. */
export type AuthStartRequestSubjectMobileAuthenticatorPassive = {
  /** Keep the binding for later flows; false makes each flow bind anew. @example true */
  cacheResult?: boolean | undefined;
  /** Allow a local domain, to test FIDO. @example true */
  localDomain?: boolean | undefined;
  /** How old the binding may be, in seconds; 0 for any age, -1 to bind anew. Default: 0. @example 7776000 */
  maxAge?: number | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** A key that one page serves for many sites. */
export type AuthStartRequestSubjectMobileAuthenticatorUniversal = {
  /** What of yours is called after the key was used. */
  finalTargetUrl: string;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};

/** Which phone it is said to be. */
export type AuthStartRequestSubjectMobileClaim = {
  /** Mobile number; outside the US and Canada with `+` and the country code. @example "12065550100" */
  mobileNumber?: string | undefined;
};

/** A user to prove. */
export type AuthStartRequestSubjectUser = {
  /** The means that may prove the user. */
  authenticators?: AuthStartRequestSubjectUserAuthenticators | undefined;
  /** Who it is said to be. */
  claim?: AuthStartRequestSubjectUserClaim | undefined;
};

/** The means that may prove the user. */
export type AuthStartRequestSubjectUserAuthenticators = {
  /** A check of documents; an empty object asks for it. */
  docv?: Docv | undefined;
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectUserAuthenticatorPassive | undefined;
  /** Passive behaviour; an empty object asks for it. */
  ppb?: Ppb | undefined;
  /** The person's presence; an empty object asks for it. */
  present?: Present | undefined;
};

/** A check of documents; an empty object asks for it. */
export type Docv = {
  [member: string]: unknown;
};

/** The key that the device has. */
export type AuthStartRequestSubjectUserAuthenticatorPassive = {
  /** Whether the person must be verified by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};

/** Passive behaviour; an empty object asks for it. */
export type Ppb = {
  [member: string]: unknown;
};

/** The person's presence; an empty object asks for it. */
export type Present = {
  [member: string]: unknown;
};

/** Who it is said to be. */
export type AuthStartRequestSubjectUserClaim = {
  /** True registers the user with the device; otherwise it is checked. Default: false. @example true */
  provided?: boolean | undefined;
  /** Your own id of the user. Shape: letters, digits and -._+=/:. */
  userId: string;
};

/** A Prove Auth flow has begun. */
export type AuthStartResponse = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken: string;
  /** Devices to prompt, where you send the push messages. */
  pushTokens?: Array<PushToken> | undefined;
  /** Page on which the universal key is used. */
  universalRedirectUrl?: string | undefined;
};

/** A device that you may send the prompt to. */
export type PushToken = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
  /** The device's push service. @example "web" */
  platform: "ios" | "android" | "web" | (string & {});
  /** Token for the push service. */
  pushToken: string;
  /** When it was registered, in seconds since 1970. @example 1666394795 */
  registrationTimestamp: number;
};

/** Say what you have proven, so that the flow can go on. */
export type AuthContinueRequest = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** Your own id of this request, a UUID, for tracing. Shape: letters, digits and -._+=/. */
  requestId: string;
  /** What you have proven. */
  subjects: AuthContinueRequestSubjects;
};

/** What you have proven. */
export type AuthContinueRequestSubjects = {
  /** The phone that you have proven. */
  mobile?: AuthContinueRequestSubjectMobile | undefined;
};

/** The phone that you have proven. */
export type AuthContinueRequestSubjectMobile = {
  /** The number that you have proven. */
  claim?: AuthContinueRequestSubjectMobileClaim | undefined;
};

/** The number that you have proven. */
export type AuthContinueRequestSubjectMobileClaim = {
  /** Mobile number; outside the US and Canada with `+` and the country code. @example "12065550100" */
  mobileNumber: string;
};

/** What was bound. */
export type AuthContinueResponse = {
  /** Outcome by subject. */
  subjects: AuthContinueResponseSubjectsResults;
};

/** Outcome by subject. */
export type AuthContinueResponseSubjectsResults = {
  /** Outcome for the card. */
  card?: AuthContinueResponseSubjectCardResult | undefined;
  /** Outcome for the phone. */
  mobile?: AuthContinueResponseSubjectMobileResult | undefined;
};

/** Outcome for the card. */
export type AuthContinueResponseSubjectCardResult = {
  /** Why a part of the flow failed. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call did what it was asked. @example true */
  success?: boolean | undefined;
};

/** Why a part of the flow failed. */
export type AuthContinueResponseError = {
  /** Number of the failure, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason in words. */
  message: string;
};

/** Outcome for the phone. */
export type AuthContinueResponseSubjectMobileResult = {
  /** Why a part of the flow failed. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Fetch the result of a Prove Auth flow. */
export type AuthFinishRequest = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
};

/** Result of a Prove Auth flow. */
export type AuthFinishResponse = {
  /** Environment that the flow ran in. @example "prod" */
  appNamespace: string;
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
  /** How the prompt was answered. */
  delivery?: AuthFinishResponseDelivery | undefined;
  /** Outcome by subject. */
  subjects: AuthFinishResponseSubjects;
};

/** How the prompt was answered. */
export type AuthFinishResponseDelivery = {
  /** Outcome of the push message. */
  push?: AuthFinishResponsePushDelivery | undefined;
  /** Outcome of the QR code. */
  scan?: AuthFinishResponseScanDelivery | undefined;
};

/** Outcome of the push message. */
export type AuthFinishResponsePushDelivery = {
  /** More about the prompt. */
  extras?: AuthFinishResponsePushDeliveryExtras | undefined;
  /** What the person answered. @example "confirm" */
  response?: string | undefined;
};

/** More about the prompt. */
export type AuthFinishResponsePushDeliveryExtras = {
  /** Distance between the device and that place. @example 12 */
  distanceFromOriginatingIp?: number | undefined;
  /** Where the flow began, by its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};

/** Outcome of the QR code. */
export type AuthFinishResponseScanDelivery = {
  /** More about the prompt. */
  extras?: AuthFinishResponseScanDeliveryExtras | undefined;
  /** What the person answered. @example "confirm" */
  response?: string | undefined;
};

/** More about the prompt. */
export type AuthFinishResponseScanDeliveryExtras = {
  /** Where the flow began, by its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};

/** Outcome by subject. */
export type AuthFinishResponseSubjects = {
  /** Outcome for the card: either of the two. */
  card?: AuthFinishResponseSubjectCardsResult | undefined;
  /** Outcome for the device: either of the two. */
  device?: AuthFinishResponseSubjectDeviceResult | undefined;
  /** Outcome for the phone: either of the two. */
  mobile?: AuthFinishResponseSubjectMobileResult | undefined;
  /** Outcome for the user: either of the two. */
  user?: AuthFinishResponseSubjectUserResult | undefined;
};

/** Outcome for the card: either of the two. */
export type AuthFinishResponseSubjectCardsResult = {
  /** Why the card part failed. */
  error?: AuthFinishResponseCardError | undefined;
  /** The card is proven. */
  success?: AuthFinishResponseSubjectCardResultSuccess | undefined;
};

/** Why the card part failed. */
export type AuthFinishResponseCardError = {
  /** Number of the failure, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason in words. */
  message: string;
  /** Id of the card. @example "puid-1" */
  puid?: string | undefined;
};

/** The card is proven. */
export type AuthFinishResponseSubjectCardResultSuccess = {
  /** What proved it. @example "airKey" */
  authenticatorType?: string | undefined;
  /** The card that was proven. */
  claim?: AuthFinishResponseSubjectCardResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
};

/** The card that was proven. */
export type AuthFinishResponseSubjectCardResultSuccessClaim = {
  /** Id of the card. @example "puid-1" */
  puid?: string | undefined;
};

/** Outcome for the device: either of the two. */
export type AuthFinishResponseSubjectDeviceResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** The device is proven. */
  success?: AuthFinishResponseSubjectDeviceResultSuccess | undefined;
};

/** Why a part of the flow failed. */
export type AuthFinishResponseError = {
  /** Number of the failure, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason in words. */
  message: string;
};

/** The device is proven. */
export type AuthFinishResponseSubjectDeviceResultSuccess = {
  /** The device that was proven. */
  claim?: AuthFinishResponseSubjectDeviceResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the device. */
  extras?: AuthFinishResponseSubjectDeviceResultSuccessExtras | undefined;
  /** Level of verification that was done. @example 1 */
  uvLevel?: number | undefined;
};

/** The device that was proven. */
export type AuthFinishResponseSubjectDeviceResultSuccessClaim = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
};

/** More about the device. */
export type AuthFinishResponseSubjectDeviceResultSuccessExtras = {
  /** What the device can do. */
  deviceCapabilities?: Array<"webauthn" | "face" | "fingerprint" | (string & {})> | undefined;
  /** Kind of client. @example "web" */
  deviceType?: "web" | "mobile" | (string & {}) | undefined;
  /** Kind of key; there for universal keys. @example "universal" */
  keyType?: string | undefined;
  /** What the device tells of itself. */
  rawSignals?: AuthFinishResponseRawSignals | undefined;
  /** Levels of verification that the device offers. */
  supportedUvLevel?: Array<number> | undefined;
  /** How far the device is trusted. */
  trust?: SubjectDeviceResultSuccessExtrasTrust | undefined;
};

/** What the device tells of itself. */
export type AuthFinishResponseRawSignals = {
  /** Signals by name. */
  fingerprint?: { [key: string]: Fingerprint } | undefined;
};

/** One signal of the device, as the device gave it. */
export type Fingerprint = {
  [member: string]: unknown;
};

/** How far the device is trusted. */
export type SubjectDeviceResultSuccessExtrasTrust = {
  /** Reasons, by number. */
  reasonCodes?: Array<number> | undefined;
};

/** Outcome for the phone: either of the two. */
export type AuthFinishResponseSubjectMobileResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** Possession of the phone is proven. */
  success?: AuthFinishResponseSubjectMobileResultSuccess | undefined;
};

/** Possession of the phone is proven. */
export type AuthFinishResponseSubjectMobileResultSuccess = {
  /** What proved it; `provided` by yourself. @example "instant" */
  authenticatorType: "instant" | "passive" | "provided" | (string & {});
  /** The number that was proven. */
  claim?: AuthFinishResponseSubjectMobileResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the phone. */
  extras?: AuthFinishResponseSubjectMobileResultSuccessExtras | undefined;
};

/** The number that was proven. */
export type AuthFinishResponseSubjectMobileResultSuccessClaim = {
  /** Mobile number; outside the US and Canada with `+` and the country code. @example "12065550100" */
  mobileNumber: string;
};

/** More about the phone. */
export type AuthFinishResponseSubjectMobileResultSuccessExtras = {
  /** Whether the link was opened from the IP address that asked. @example "success" */
  ipMatch?: "success" | "failure" | (string & {}) | undefined;
  /** Whether the link was opened in time, within 5 minutes. @example true */
  linkClicked?: boolean | undefined;
  /** Country code of the network (MCC). @example "310" */
  mobileCountryCode?: string | undefined;
  /** Name of the network. @example "Verizon" */
  mobileOperatorName?: string | undefined;
  /** Lasting id of the phone's subscriber. @example "37C2666C4VKR..." */
  payfoneAlias?: string | undefined;
  /** Whether the link was opened on the phone itself. @example "success" */
  phoneMatch?: "success" | "failure" | "indeterminate" | (string & {}) | undefined;
};

/** Outcome for the user: either of the two. */
export type AuthFinishResponseSubjectUserResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** The user is proven. */
  success?: AuthFinishResponseSubjectUserResultSuccess | undefined;
};

/** The user is proven. */
export type AuthFinishResponseSubjectUserResultSuccess = {
  /** What proved it. @example "passive" */
  authenticatorType?: string | undefined;
  /** The user who was proven. */
  claim?: AuthFinishResponseSubjectUserResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the user. */
  extras?: AuthFinishResponseUserExtras | undefined;
};

/** The user who was proven. */
export type AuthFinishResponseSubjectUserResultSuccessClaim = {
  /** Your own id of the user. Shape: letters, digits and -._+=/:. */
  userId?: string | undefined;
};

/** More about the user. */
export type AuthFinishResponseUserExtras = {
  /** How much the behaviour is this user's. */
  trust?: UserTrustScore | undefined;
};

/** How much the behaviour is this user's. */
export type UserTrustScore = {
  /** Score of all parts together. @example 0.9 */
  fused?: number | undefined;
  /** Reason, by number. @example 0 */
  reasons?: number | undefined;
  /** The parts of the score. */
  subScores?: SubScores | undefined;
};

/** The parts of the score. */
export type SubScores = {
  /** Score of connected Bluetooth devices. @example 0.9 */
  bluetoothConnected?: number | undefined;
  /** Score of paired Bluetooth devices. @example 0.9 */
  bluetoothPaired?: number | undefined;
  /** Score of Bluetooth devices in reach. @example 0.9 */
  bluetoothScanned?: number | undefined;
  /** Score of the distance from usual places. @example 0.9 */
  distance?: number | undefined;
  /** Score of the place being a usual one. @example 0.9 */
  inclusion?: number | undefined;
  /** Score of the Wi-Fi network in use. @example 0.9 */
  wifiConnected?: number | undefined;
  /** Score of Wi-Fi networks in reach. @example 0.9 */
  wifiScanned?: number | undefined;
};

/** Your own domain. */
export type V3DomainIDResponse = {
  /** Id under which the domain issues attributes. @example "AcmeWallet" */
  issuerId: string;
  /** Name of the domain. @example "My Company" */
  name: string;
  /** Prove customer id of your domain. @example "12345" */
  pcid: string;
};

/** Ask another domain for a link. */
export type V3DomainLinkRequest = {
  /** Prove customer id of the other domain. @example "12345" */
  pcid: string;
  /** What the link is for; all there is if not given. @example ["identity"] */
  scopes?: Array<"identity" | "attributes" | (string & {})> | undefined;
};

/** Outcome of the call. */
export type V3DomainLinkResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Accept the link that another domain asked for. */
export type V3DomainConfirmLinkRequest = {
  /** Prove customer id of the domain that asked. @example "12345" */
  pcid: string;
};

/** Outcome of the call. */
export type V3DomainConfirmLinkResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** The links of your domain. */
export type V3DomainLinkedResponse = {
  /** Links to yours. */
  linkedFrom?: Array<LinkedFrom> | undefined;
  /** Links from yours. */
  linkedTo?: Array<LinkedTo> | undefined;
  /** Links that others ask for. */
  requestsFrom?: Array<RequestsFrom> | undefined;
  /** Links that you ask for. */
  requestsTo?: Array<RequestsTo> | undefined;
};

/** A domain that is linked to yours. */
export type LinkedFrom = {
  /** When it was accepted, in seconds since 1970. @example 1747671792 */
  acceptedAt?: number | undefined;
  /** The same moment as text. */
  acceptedString?: string | undefined;
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain that yours is linked to. */
export type LinkedTo = {
  /** When it was accepted, in seconds since 1970. @example 1747671792 */
  acceptedAt?: number | undefined;
  /** The same moment as text. */
  acceptedString?: string | undefined;
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain that asks yours for a link. */
export type RequestsFrom = {
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** When it was asked for, in seconds since 1970. @example 1747671792 */
  requestedAt?: number | undefined;
  /** The same moment as text. */
  requestedString?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** A domain that yours asks for a link. */
export type RequestsTo = {
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** When it was asked for, in seconds since 1970. @example 1747671792 */
  requestedAt?: number | undefined;
  /** The same moment as text. */
  requestedString?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};

/** Drop a link, or a request for one; name the other domain. */
export type V3DomainUnlinkRequest = {
  /** Prove customer id of the domain that the link starts from. @example "12345" */
  pcidFrom?: string | undefined;
  /** Prove customer id of the domain that the link leads to. @example "12345" */
  pcidTo?: string | undefined;
};

/** Outcome of the call. */
export type V3DomainUnlinkResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** A person to enroll. */
export type V3EnrollIdentityRequest = {
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Attributes to keep with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber: string;
};

/** The person is enrolled. */
export type V3EnrollIdentityResponse = {
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId: string;
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** People to enroll. */
export type V3BatchEnrollIdentitiesRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Another name for `items`, found in older samples. */
  identities?: Array<BatchEnrollItem> | undefined;
  /** The people to enroll, 1 to 100. */
  items?: Array<BatchEnrollItem> | undefined;
};

/** A person to enroll; `phoneNumber` is what is needed. */
export type BatchEnrollItem = {
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Taken and without effect: it got into the official type by mistake. */
  clientName?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Attributes to keep with the identity, for Discover and Fetch. */
  identityAttributes?: Array<IdentityAttribute> | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove customer id of a domain. @example "12345" */
  pcid?: string | undefined;
  /** Phone number; outside the US and Canada with `+` and the country code. @example "2001004031" */
  phoneNumber?: string | undefined;
};

/** Outcomes, in the order of the items. */
export type V3BatchEnrollIdentitiesResponse = {
  /** One outcome per item. */
  results?: Array<PostBatchResultItem> | undefined;
};

/** Outcome for one person: an id or an error. */
export type PostBatchResultItem = {
  /** Why this person is not enrolled. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};

/** A page of enrolled identities. */
export type V3BatchGetIdentitiesResponse = {
  /** Give it as `startKey` for the next page; absent on the last. */
  lastKey?: string | undefined;
  /** The identities of this page. */
  results: Array<GetBatchIdentityItem>;
};

/** Id of an enrolled identity. */
export type GetBatchIdentityItem = {
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};

/** An enrolled identity. */
export type V3GetIdentityResponse = {
  /** Whether the identity is monitored now. @example true */
  active?: boolean | undefined;
  /** Mobile network operator. @example "Verizon" */
  carrier?: string | undefined;
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Country of the number: ISO 3166-1, two letters. @example "US" */
  countryCode?: string | undefined;
  /** When it was enrolled, in seconds since 1970. @example 1747671792 */
  createdAt?: number | undefined;
  /** The same moment as text. */
  creationString?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Kind of line. @example "mobile" */
  lineType?: string | undefined;
  /** The number that is monitored. @example "2001004031" */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};

/** The enrolled identities of the number. */
export type V3GetIdentitiesByPhoneNumberResponse = {
  /** The identities. */
  items?: Array<LookupIdentityItem> | undefined;
};

/** An enrolled identity. */
export type LookupIdentityItem = {
  /** Whether the identity is monitored now. @example true */
  active?: boolean | undefined;
  /** Mobile network operator. @example "Verizon" */
  carrier?: string | undefined;
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Country of the number: ISO 3166-1, two letters. @example "US" */
  countryCode?: string | undefined;
  /** When it was enrolled, in seconds since 1970. @example 1747671792 */
  createdAt?: number | undefined;
  /** The same moment as text. */
  creationString?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Kind of line. @example "mobile" */
  lineType?: string | undefined;
  /** The number that is monitored. @example "2001004031" */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};

/** Monitor an identity again. */
export type V3ActivateIdentityRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
};

/** Outcome of the call. */
export type V3ActivateIdentityResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Send no more webhooks about an identity. */
export type V3IdentityDeactivateRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
};

/** Outcome of the call. */
export type V3DeactivateIdentityResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Outcome of the call. */
export type V3DisenrollIdentityResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};

/** Find the same person in linked domains. */
export type V3CrossDomainIdentityRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
};

/** The same person in linked domains. */
export type V3CrossDomainIdentityResponse = {
  /** How many there are. @example 1 */
  count: number;
  /** The person there. */
  identities: Array<IdentityItem>;
};

/** The same person in another domain. */
export type IdentityItem = {
  /** Name of the other domain. @example "Client A" */
  clientName: string;
  /** Older name of `proveId`. */
  identityId: string;
  /** Prove customer id of the other domain. @example "12345" */
  pcid: string;
};

/** The attributes that are known of the person. */
export type V3DiscoverResponse = {
  /** Ids of attributes, with their issuers. */
  results?: Array<Result> | undefined;
};

/** An attribute that is known of the person. */
export type Result = {
  /** Id of one stored attribute, a UUID; Discover lists them. */
  attributeId?: string | undefined;
  /** Readable name of who issues attributes. @example "AcmeWallet" */
  issuerId?: string | undefined;
};

/** The attribute, from each of its issuers. */
export type V3FetchResponse = {
  /** Values of the attribute. */
  results: Array<FetchResult>;
};

/** An attribute of the person. */
export type FetchResult = {
  /** Id of one stored attribute, a UUID; Discover lists them. */
  attributeId: string;
  /** The attribute itself. @example "9fk1ka74g" */
  attributeValue: string;
  /** Readable name of who issues attributes. @example "AcmeWallet" */
  issuerId: string;
};
