// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3StartRequestFromJSON, v3StartRequestToJSON } from "../../internal/codecs.ts";

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
