// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** What `v3.v3TokenRequest` resolves to. */
export type V3TokenRequestResponse = {
  /** Request and answer. The request is shown without its `authorization`; the body of the answer has been read. */
  httpMeta: components.HTTPMetadata;
  /** An access token and its life. There on every answer that has a body. */
  v3TokenResponse?: components.V3TokenResponse | undefined;
};
