// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3GetIdentityResponseFromJSON, v3GetIdentityResponseToJSON } from "../../internal/codecs.ts";

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
