// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3UnifyStatusResponse } from "./v3unifystatusresponse.ts";
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3UnifyBindResponseFromJSON,
  v3UnifyBindResponseToJSON,
  v3UnifyBindResponseEvaluationFromJSON,
  v3UnifyBindResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the binding. The ids are there once `success` is `true`. */
export type V3UnifyBindResponse = V3UnifyStatusResponse;

/** Outcome of the policy in one category. */
export type V3UnifyBindResponseEvaluation = V3ValidateResponseEvaluation;
