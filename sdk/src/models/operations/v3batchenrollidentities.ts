// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `identity.v3BatchEnrollIdentities`. */
export type V3BatchEnrollIdentitiesResponse = {
  httpMeta: components.HTTPMetadata;
  v3BatchEnrollIdentitiesResponse?: components.V3BatchEnrollIdentitiesResponse | undefined;
};
