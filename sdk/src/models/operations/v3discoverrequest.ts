// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3DiscoverRequest`. */
export type V3DiscoverRequestRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3DiscoverRequest`. */
export type V3DiscoverRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DiscoverResponse?: components.V3DiscoverResponse | undefined;
};
