// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3FetchRequest`. */
export type V3FetchRequestRequest = { proveId: string; attributeId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3FetchRequest`. */
export type V3FetchRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3FetchResponse?: components.V3FetchResponse | undefined;
};
