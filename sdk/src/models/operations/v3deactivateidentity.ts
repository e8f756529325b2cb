// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3DeactivateIdentity`. */
export type V3DeactivateIdentityRequest = {
  proveId: string;
  v3IdentityDeactivateRequest?: components.V3IdentityDeactivateRequest | undefined;
};

/** Result of `identity.v3DeactivateIdentity`. */
export type V3DeactivateIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3DeactivateIdentityResponse?: components.V3DeactivateIdentityResponse | undefined;
};
