// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3DisenrollIdentity`. */
export type V3DisenrollIdentityRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3DisenrollIdentity`. */
export type V3DisenrollIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3DisenrollIdentityResponse?: components.V3DisenrollIdentityResponse | undefined;
};
