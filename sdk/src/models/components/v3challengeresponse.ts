// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { V3ChallengeIndividualRequest } from "./v3challengeindividualrequest.ts";
import { v3ChallengeResponseShape, evaluationShape } from "../../internal/schemas.ts";

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

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3ChallengeResponseToJSON = (value: V3ChallengeResponse): string =>
  toJSON(v3ChallengeResponseShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ChallengeResponseFromJSON = (json: string): Result<V3ChallengeResponse, SDKValidationError> =>
  fromJSON(v3ChallengeResponseShape, json);

/** Outcome of the policy in one category. */
export type Evaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const evaluationToJSON = (value: Evaluation): string => toJSON(evaluationShape, value);

/** Reads JSON as on the wire. Never throws. */
export const evaluationFromJSON = (json: string): Result<Evaluation, SDKValidationError> =>
  fromJSON(evaluationShape, json);
