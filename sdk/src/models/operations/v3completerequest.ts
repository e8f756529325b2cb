// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3CompleteRequest`. */
export type V3CompleteRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3CompleteResponse?: components.V3CompleteResponse | undefined;
};
