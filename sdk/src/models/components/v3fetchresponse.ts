// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { FetchResult } from "./fetchresult.ts";
export { v3FetchResponseFromJSON, v3FetchResponseToJSON } from "../../internal/codecs.ts";

/** The attribute, from each of its issuers. */
export type V3FetchResponse = {
  /** Values of the attribute. */
  results: Array<FetchResult>;
};
