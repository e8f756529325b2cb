// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3GetIdentityResponse } from "./v3getidentityresponse.ts";
export { lookupIdentityItemFromJSON, lookupIdentityItemToJSON } from "../../internal/codecs.ts";

/** An enrolled identity. */
export type LookupIdentityItem = V3GetIdentityResponse;
