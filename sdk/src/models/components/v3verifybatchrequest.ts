// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { VerifyBatchRequestItem } from "./verifybatchrequestitem.ts";
export { v3VerifyBatchRequestFromJSON, v3VerifyBatchRequestToJSON } from "../../internal/codecs.ts";

/** Verify many people in one call. */
export type V3VerifyBatchRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** The people to verify, 1 to 1000. */
  items: Array<VerifyBatchRequestItem>;
};
