// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { getBatchIdentityItemFromJSON, getBatchIdentityItemToJSON } from "../../internal/codecs.ts";

/** Id of an enrolled identity. */
export type GetBatchIdentityItem = {
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};
