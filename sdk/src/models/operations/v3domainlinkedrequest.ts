// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `domain.v3DomainLinkedRequest`. */
export type V3DomainLinkedRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DomainLinkedResponse?: components.V3DomainLinkedResponse | undefined;
};
