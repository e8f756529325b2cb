// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `domain.v3DomainIDRequest`. */
export type V3DomainIDRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DomainIDResponse?: components.V3DomainIDResponse | undefined;
};
