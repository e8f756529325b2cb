// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { IDVDataInternal } from "./idvdatainternal.ts";
import type { KYCInternal } from "./kycinternal.ts";
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3CompleteResponseFromJSON,
  v3CompleteResponseToJSON,
  v3CompleteResponseEvaluationFromJSON,
  v3CompleteResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the flow. */
export type V3CompleteResponse = {
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3CompleteResponseEvaluation | boolean } & {
        authentication?: V3CompleteResponseEvaluation;
        identification?: V3CompleteResponseEvaluation;
        risk?: V3CompleteResponseEvaluation;
        compliance?: V3CompleteResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** How the submitted person compares with the data sources. */
  idv?: IDVDataInternal | undefined;
  /** Hits on watch lists. */
  kyc?: KYCInternal | undefined;
  /** The calls that the flow allows now: slug of the operation → its path. @example {"done":"done"} */
  next: { [key: string]: string };
  /** Whether the person is verified. @example true */
  success: boolean;
};

/** Outcome of the policy in one category. */
export type V3CompleteResponseEvaluation = V3ValidateResponseEvaluation;
