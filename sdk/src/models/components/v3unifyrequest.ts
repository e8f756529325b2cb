// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3UnifyRequestFromJSON, v3UnifyRequestToJSON } from "../../internal/codecs.ts";

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
