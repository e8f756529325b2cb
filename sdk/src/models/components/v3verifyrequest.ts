// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { IdentityAttribute } from "./identityattribute.ts";
import type { VerificationType } from "../../internal/codecs.ts";
export { v3VerifyRequestFromJSON, v3VerifyRequestToJSON, VerificationType } from "../../internal/codecs.ts";

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
