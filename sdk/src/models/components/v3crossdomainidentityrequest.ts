// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ActivateIdentityRequest } from "./v3activateidentityrequest.ts";
export { v3CrossDomainIdentityRequestFromJSON, v3CrossDomainIdentityRequestToJSON } from "../../internal/codecs.ts";

/** Find the same person in linked domains. */
export type V3CrossDomainIdentityRequest = V3ActivateIdentityRequest;
