// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { IdentityAttribute } from "./identityattribute.ts";
export { v3EnrollIdentityRequestFromJSON, v3EnrollIdentityRequestToJSON } from "../../internal/codecs.ts";

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
