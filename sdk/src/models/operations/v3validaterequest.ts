// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** What `v3.v3ValidateRequest` resolves to. */
export type V3ValidateRequestResponse = {
  /** Request and answer. The request is shown without its `authorization`; the body of the answer has been read. */
  httpMeta: components.HTTPMetadata;
  /** Outcome of the possession check. There on every answer that has a body. */
  v3ValidateResponse?: components.V3ValidateResponse | undefined;
};
