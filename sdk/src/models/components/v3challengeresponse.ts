// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ChallengeIndividualRequest } from "./v3challengeindividualrequest.ts";
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3ChallengeResponseFromJSON,
  v3ChallengeResponseToJSON,
  evaluationFromJSON,
  evaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the challenge, with the person's data. */
export type V3ChallengeResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: Evaluation | boolean } & {
        authentication?: Evaluation;
        identification?: Evaluation;
        risk?: Evaluation;
        compliance?: Evaluation;
        success?: boolean;
      })
    | undefined;
  /** The person that the phone belongs to, to pre-fill a form with. */
  individual?: V3ChallengeIndividualRequest | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
  /** Whether the challenge was met and data was found. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type Evaluation = V3ValidateResponseEvaluation;
