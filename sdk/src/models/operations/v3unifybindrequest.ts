// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3UnifyBindRequest`. */
export type V3UnifyBindRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3UnifyBindResponse?: components.V3UnifyBindResponse | undefined;
};
