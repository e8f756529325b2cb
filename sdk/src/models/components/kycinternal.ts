// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AmlTypeListResponseInternal } from "./amltypelistresponseinternal.ts";
export { kycInternalFromJSON, kycInternalToJSON } from "../../internal/codecs.ts";

/** Hits on watch lists. */
export type KYCInternal = {
  /** The lists that were hit. */
  amlTypeLists?: Array<AmlTypeListResponseInternal> | undefined;
  /** Number of hits over all lists. */
  totalHits?: number | undefined;
};
