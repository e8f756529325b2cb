// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { GetBatchIdentityItem } from "./getbatchidentityitem.ts";
export { v3BatchGetIdentitiesResponseFromJSON, v3BatchGetIdentitiesResponseToJSON } from "../../internal/codecs.ts";

/** A page of enrolled identities. */
export type V3BatchGetIdentitiesResponse = {
  /** Give it as `startKey` for the next page; absent on the last. */
  lastKey?: string | undefined;
  /** The identities of this page. */
  results: Array<GetBatchIdentityItem>;
};
