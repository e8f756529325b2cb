// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { BatchEnrollItem } from "./batchenrollitem.ts";
export { v3BatchEnrollIdentitiesRequestFromJSON, v3BatchEnrollIdentitiesRequestToJSON } from "../../internal/codecs.ts";

/** People to enroll. */
export type V3BatchEnrollIdentitiesRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Another name for `items`, found in older samples. */
  identities?: Array<BatchEnrollItem> | undefined;
  /** The people to enroll, 1 to 100. */
  items?: Array<BatchEnrollItem> | undefined;
};
