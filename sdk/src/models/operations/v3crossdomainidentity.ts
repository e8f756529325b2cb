// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3CrossDomainIdentity`. */
export type V3CrossDomainIdentityRequest = {
  identityId: string;
  v3CrossDomainIdentityRequest?: components.V3CrossDomainIdentityRequest | undefined;
};

/** Result of `identity.v3CrossDomainIdentity`. */
export type V3CrossDomainIdentityResponse = {
  httpMeta: components.HTTPMetadata;
  v3CrossDomainIdentityResponse?: components.V3CrossDomainIdentityResponse | undefined;
};
