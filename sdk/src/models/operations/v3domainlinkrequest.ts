// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `domain.v3DomainLinkRequest`. */
export type V3DomainLinkRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3DomainLinkResponse?: components.V3DomainLinkResponse | undefined;
};
