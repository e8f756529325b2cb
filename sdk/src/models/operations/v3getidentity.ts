// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3GetIdentity`. */
export type V3GetIdentityRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3GetIdentity`. */
export type V3GetIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3GetIdentityResponse?: components.V3GetIdentityResponse | undefined;
};
