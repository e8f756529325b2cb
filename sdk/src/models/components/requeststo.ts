// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { RequestsFrom } from "./requestsfrom.ts";
export { requestsToFromJSON, requestsToToJSON } from "../../internal/codecs.ts";

/** A domain that yours asks for a link. */
export type RequestsTo = RequestsFrom;
