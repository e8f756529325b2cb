// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { verifyBatchRequestItemFromJSON, verifyBatchRequestItemToJSON } from "../../internal/codecs.ts";

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
