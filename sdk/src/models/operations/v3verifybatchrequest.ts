// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3VerifyBatchRequest`. */
export type V3VerifyBatchRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3VerifyBatchResponse?: components.V3VerifyBatchResponse | undefined;
};
