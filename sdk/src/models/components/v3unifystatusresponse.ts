// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3UnifyStatusResponseFromJSON,
  v3UnifyStatusResponseToJSON,
  v3UnifyStatusResponseEvaluationFromJSON,
  v3UnifyStatusResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** State of a Unify session. The ids are there once `success` is `true`. */
export type V3UnifyStatusResponse = {
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3UnifyStatusResponseEvaluation | boolean } & {
        authentication?: V3UnifyStatusResponseEvaluation;
        identification?: V3UnifyStatusResponseEvaluation;
        risk?: V3UnifyStatusResponseEvaluation;
        compliance?: V3UnifyStatusResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** The number of the session. @example "2001004014" */
  phoneNumber?: string | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** `pending` until the client SDK is done; `possession_required` where you prove possession yourself and then bind. */
  success: "true" | "false" | "pending" | "possession_required" | (string & {});
};

/** Outcome of the policy in one category. */
export type V3UnifyStatusResponseEvaluation = V3ValidateResponseEvaluation;
