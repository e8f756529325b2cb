// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { IDVDataInternal } from "./idvdatainternal.ts";
import type { KYCInternal } from "./kycinternal.ts";
import { v3CompleteResponseShape, v3CompleteResponseEvaluationShape } from "../../internal/schemas.ts";

/** Outcome of the flow. */
export type V3CompleteResponse = {
  /** Outcome of the policy, by category. */
  evaluation?:
    | ({ [key: string]: V3CompleteResponseEvaluation } & {
        authentication?: V3CompleteResponseEvaluation;
        identification?: V3CompleteResponseEvaluation;
        risk?: V3CompleteResponseEvaluation;
        compliance?: V3CompleteResponseEvaluation;
      })
    | undefined;
  /** How the submitted person compares with the data sources. */
  idv?: IDVDataInternal | undefined;
  /** Hits on watch lists. */
  kyc?: KYCInternal | undefined;
  /**
   * The calls that the flow allows now: slug of the operation → its path.
   *
   * @example {"done":"done"}
   */
  next: { [key: string]: string };
  /**
   * Whether the person is verified.
   *
   * @example true
   */
  success: boolean;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3CompleteResponseToJSON = (value: V3CompleteResponse): string => toJSON(v3CompleteResponseShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3CompleteResponseFromJSON = (json: string): Result<V3CompleteResponse, SDKValidationError> =>
  fromJSON(v3CompleteResponseShape, json);

/** Outcome of the policy in one category. */
export type V3CompleteResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3CompleteResponseEvaluationToJSON = (value: V3CompleteResponseEvaluation): string =>
  toJSON(v3CompleteResponseEvaluationShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3CompleteResponseEvaluationFromJSON = (
  json: string,
): Result<V3CompleteResponseEvaluation, SDKValidationError> => fromJSON(v3CompleteResponseEvaluationShape, json);
