// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3UnifyStatusRequest`. */
export type V3UnifyStatusRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3UnifyStatusResponse?: components.V3UnifyStatusResponse | undefined;
};
