// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Result } from "./result.ts";
export { v3DiscoverResponseFromJSON, v3DiscoverResponseToJSON } from "../../internal/codecs.ts";

/** The attributes that are known of the person. */
export type V3DiscoverResponse = {
  /** Ids of attributes, with their issuers. */
  results?: Array<Result> | undefined;
};
