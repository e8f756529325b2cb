// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { KYCFieldTypeResponseInternal } from "./kycfieldtyperesponseinternal.ts";
export { amlTypeListResponseInternalFromJSON, amlTypeListResponseInternalToJSON } from "../../internal/codecs.ts";

/** The hits on one watch list. */
export type AmlTypeListResponseInternal = {
  /** Kind of list. @example "pep-class-1" */
  amlType?: string | undefined;
  /** Fields of the entries. */
  fields?: Array<KYCFieldTypeResponseInternal> | undefined;
  /** Number of hits on this list. */
  listHits?: number | undefined;
};
