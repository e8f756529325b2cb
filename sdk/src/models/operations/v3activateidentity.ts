// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3ActivateIdentity`. */
export type V3ActivateIdentityRequest = {
  proveId: string;
  v3ActivateIdentityRequest?: components.V3ActivateIdentityRequest | undefined;
};

/** Result of `identity.v3ActivateIdentity`. */
export type V3ActivateIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3ActivateIdentityResponse?: components.V3ActivateIdentityResponse | undefined;
};
