// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ChallengeIndividualRequest } from "./v3challengeindividualrequest.ts";
export {
  v3ChallengeResponseFromJSON,
  v3ChallengeResponseToJSON,
  evaluationFromJSON,
  evaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the challenge, with the person's data. */
export type V3ChallengeResponse = {
  /** Outcome of the policy, by category. */
  evaluation?:
    | ({ [key: string]: Evaluation } & {
        authentication?: Evaluation;
        identification?: Evaluation;
        risk?: Evaluation;
        compliance?: Evaluation;
      })
    | undefined;
  /** The person that the phone belongs to, to pre-fill a form with. */
  individual?: V3ChallengeIndividualRequest | undefined;
  /**
   * The calls that the flow allows now: slug of the operation → its path.
   *
   * @example {"v3-complete":"/v3/complete"}
   */
  next: { [key: string]: string };
  /**
   * Whether the challenge was met and data was found.
   *
   * @example true
   */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type Evaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};
