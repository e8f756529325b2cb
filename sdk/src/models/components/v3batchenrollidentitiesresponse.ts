// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { PostBatchResultItem } from "./postbatchresultitem.ts";
export {
  v3BatchEnrollIdentitiesResponseFromJSON,
  v3BatchEnrollIdentitiesResponseToJSON,
} from "../../internal/codecs.ts";

/** Outcomes, in the order of the items. */
export type V3BatchEnrollIdentitiesResponse = {
  /** One outcome per item. */
  results?: Array<PostBatchResultItem> | undefined;
};
