// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3ActivateIdentityRequestFromJSON, v3ActivateIdentityRequestToJSON } from "../../internal/codecs.ts";

/** Monitor an identity again. */
export type V3ActivateIdentityRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
};
