// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { postBatchResultItemFromJSON, postBatchResultItemToJSON } from "../../internal/codecs.ts";

/** Outcome for one person: an id or an error. */
export type PostBatchResultItem = {
  /** Why this person is not enrolled. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
};
