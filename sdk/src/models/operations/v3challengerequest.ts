// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** What `v3.v3ChallengeRequest` resolves to. */
export type V3ChallengeRequestResponse = {
  /** Request and answer. The request is shown without its `authorization`; the body of the answer has been read. */
  httpMeta: components.HTTPMetadata;
  /** Outcome of the challenge, with the person's data. There on every answer that has a body. */
  v3ChallengeResponse?: components.V3ChallengeResponse | undefined;
};
