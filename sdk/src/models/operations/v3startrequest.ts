// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** What `v3.v3StartRequest` resolves to. */
export type V3StartRequestResponse = {
  /** Request and answer. The request is shown without its `authorization`; the body of the answer has been read. */
  httpMeta: components.HTTPMetadata;
  /** A flow has begun. There on every answer that has a body. */
  v3StartResponse?: components.V3StartResponse | undefined;
};
