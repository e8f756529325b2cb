// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3ValidateResponseShape, v3ValidateResponseEvaluationShape } from "../../internal/schemas.ts";

/** Outcome of the possession check. */
export type V3ValidateResponse = {
  /**
   * Whether Challenge must carry `ssn` or `dob`. Pre-Fill only; otherwise false.
   *
   * @example true
   */
  challengeMissing: boolean;
  /** Outcome of the policy, by category. */
  evaluation?:
    | ({ [key: string]: V3ValidateResponseEvaluation } & {
        authentication?: V3ValidateResponseEvaluation;
        identification?: V3ValidateResponseEvaluation;
        risk?: V3ValidateResponseEvaluation;
        compliance?: V3ValidateResponseEvaluation;
      })
    | undefined;
  /**
   * The calls that the flow allows now: slug of the operation → its path.
   *
   * @example {"v3-challenge":"/v3/challenge"}
   */
  next: { [key: string]: string };
  /**
   * The number that was validated.
   *
   * @example "2001001686"
   */
  phoneNumber?: string | undefined;
  /**
   * Whether possession of the phone is proven.
   *
   * @example true
   */
  success: boolean;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3ValidateResponseToJSON = (value: V3ValidateResponse): string => toJSON(v3ValidateResponseShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ValidateResponseFromJSON = (json: string): Result<V3ValidateResponse, SDKValidationError> =>
  fromJSON(v3ValidateResponseShape, json);

/** Outcome of the policy in one category. */
export type V3ValidateResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3ValidateResponseEvaluationToJSON = (value: V3ValidateResponseEvaluation): string =>
  toJSON(v3ValidateResponseEvaluationShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ValidateResponseEvaluationFromJSON = (
  json: string,
): Result<V3ValidateResponseEvaluation, SDKValidationError> => fromJSON(v3ValidateResponseEvaluationShape, json);
