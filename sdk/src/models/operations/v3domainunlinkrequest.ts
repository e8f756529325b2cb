// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `domain.v3DomainUnlinkRequest`. */
export type V3DomainUnlinkRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3DomainUnlinkResponse?: components.V3DomainUnlinkResponse | undefined;
};
