// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3DeviceRevokeResponse } from "./v3devicerevokeresponse.ts";
export { v3DisenrollIdentityResponseFromJSON, v3DisenrollIdentityResponseToJSON } from "../../internal/codecs.ts";

/** Outcome of the call. */
export type V3DisenrollIdentityResponse = V3DeviceRevokeResponse;
