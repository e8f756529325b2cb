// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3DeviceRevokeResponse } from "./v3devicerevokeresponse.ts";
export { v3ActivateIdentityResponseFromJSON, v3ActivateIdentityResponseToJSON } from "../../internal/codecs.ts";

/** Outcome of the call. */
export type V3ActivateIdentityResponse = V3DeviceRevokeResponse;
