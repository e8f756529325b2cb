// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3ChallengeRequest`. */
export type V3ChallengeRequestResponse = {
  httpMeta: components.HTTPMetadata;
  v3ChallengeResponse?: components.V3ChallengeResponse | undefined;
};
