// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3EnrollIdentityResponseFromJSON, v3EnrollIdentityResponseToJSON } from "../../internal/codecs.ts";

/** The person is enrolled. */
export type V3EnrollIdentityResponse = {
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId: string;
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};
