// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { identityItemFromJSON, identityItemToJSON } from "../../internal/codecs.ts";

/** The same person in another domain. */
export type IdentityItem = {
  /** Name of the other domain. @example "Client A" */
  clientName: string;
  /** Older name of `proveId`. */
  identityId: string;
  /** Prove customer id of the other domain. @example "12345" */
  pcid: string;
};
