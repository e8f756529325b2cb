// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3ValidateRequest`. */
export type V3ValidateRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3ValidateResponse?: components.V3ValidateResponse | undefined;
};
