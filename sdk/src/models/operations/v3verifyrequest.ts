// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3VerifyRequest`. */
export type V3VerifyRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3VerifyResponse?: components.V3VerifyResponse | undefined;
};
