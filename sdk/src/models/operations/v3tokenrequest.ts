// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3TokenRequest`. */
export type V3TokenRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3TokenResponse?: components.V3TokenResponse | undefined;
};
