// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3BatchGetIdentities`. */
export type V3BatchGetIdentitiesRequest = {
  clientRequestId?: string | undefined;
  limit?: number | undefined;
  startKey?: string | undefined;
  showInactive?: boolean | undefined;
};

/** Result of `identity.v3BatchGetIdentities`. */
export type V3BatchGetIdentitiesResponse = {
  httpMeta: components.HTTPMetadata;
  v3BatchGetIdentitiesResponse?: components.V3BatchGetIdentitiesResponse | undefined;
};
