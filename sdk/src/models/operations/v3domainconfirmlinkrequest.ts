// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `domain.v3DomainConfirmLinkRequest`. */
export type V3DomainConfirmLinkRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3DomainConfirmLinkResponse?: components.V3DomainConfirmLinkResponse | undefined;
};
