// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ActivateIdentityRequest } from "./v3activateidentityrequest.ts";
export { v3IdentityDeactivateRequestFromJSON, v3IdentityDeactivateRequestToJSON } from "../../internal/codecs.ts";

/** Send no more webhooks about an identity. */
export type V3IdentityDeactivateRequest = V3ActivateIdentityRequest;
