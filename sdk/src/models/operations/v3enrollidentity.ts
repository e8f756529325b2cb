// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `identity.v3EnrollIdentity`. */
export type V3EnrollIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3EnrollIdentityResponse?: components.V3EnrollIdentityResponse | undefined;
};
