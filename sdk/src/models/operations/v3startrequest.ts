// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3StartRequest`. */
export type V3StartRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3StartResponse?: components.V3StartResponse | undefined;
};
