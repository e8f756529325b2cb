// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3VerifyStatusRequest`. */
export type V3VerifyStatusRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3VerifyStatusResponse?: components.V3VerifyStatusResponse | undefined;
};
