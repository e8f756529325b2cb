// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  v3ValidateResponseFromJSON,
  v3ValidateResponseToJSON,
  v3ValidateResponseEvaluationFromJSON,
  v3ValidateResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the possession check. */
export type V3ValidateResponse = {
  /** Whether Challenge must carry `ssn` or `dob`. Pre-Fill only; otherwise false. @example true */
  challengeMissing: boolean;
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3ValidateResponseEvaluation | boolean } & {
        authentication?: V3ValidateResponseEvaluation;
        identification?: V3ValidateResponseEvaluation;
        risk?: V3ValidateResponseEvaluation;
        compliance?: V3ValidateResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
  /** The number that was validated. @example "2001001686" */
  phoneNumber?: string | undefined;
  /** Whether possession of the phone is proven. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type V3ValidateResponseEvaluation = {
  /** Whether the category passed. */
  result?: "pass" | "fail" | (string & {}) | undefined;
  /** Why it failed: reason code → text. */
  failureReasons?: { [key: string]: string } | undefined;
};
