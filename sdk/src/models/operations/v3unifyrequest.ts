// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3UnifyRequest`. */
export type V3UnifyRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3UnifyResponse?: components.V3UnifyResponse | undefined;
};
