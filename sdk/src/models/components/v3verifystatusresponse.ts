// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3VerifyStatusResponseFromJSON,
  v3VerifyStatusResponseToJSON,
  v3VerifyStatusResponseEvaluationFromJSON,
  v3VerifyStatusResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** State of a verification with possession. */
export type V3VerifyStatusResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3VerifyStatusResponseEvaluation | boolean } & {
        authentication?: V3VerifyStatusResponseEvaluation;
        identification?: V3VerifyStatusResponseEvaluation;
        risk?: V3VerifyStatusResponseEvaluation;
        compliance?: V3VerifyStatusResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** Older name of `proveId`. */
  identityId?: string | undefined;
  /** Older form: outcome of the possession of the phone. @example "success" */
  possessionResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Whether the person is verified; `pending` in the older form only. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: outcome of the verification. @example "success" */
  verifyResult: "success" | "pending" | "failed" | "not_applicable" | (string & {});
};

/** Outcome of the policy in one category. */
export type V3VerifyStatusResponseEvaluation = V3ValidateResponseEvaluation;
