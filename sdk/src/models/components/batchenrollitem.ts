// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { IdentityAttribute } from "./identityattribute.ts";
export { batchEnrollItemFromJSON, batchEnrollItemToJSON } from "../../internal/codecs.ts";

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
