// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3DeviceRevokeResponse } from "./v3devicerevokeresponse.ts";
export { v3DomainLinkResponseFromJSON, v3DomainLinkResponseToJSON } from "../../internal/codecs.ts";

/** Outcome of the call. */
export type V3DomainLinkResponse = V3DeviceRevokeResponse;
