// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Identity } from "./identity.ts";
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  verifyBatchResultItemFromJSON,
  verifyBatchResultItemToJSON,
  verifyBatchResultItemEvaluationFromJSON,
  verifyBatchResultItemEvaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome for one person. */
export type VerifyBatchResultItem = {
  /** Further people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** How sure it is that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Your own id of the customer; no personal data. */
  clientCustomerId: string;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Why this person could not be verified. @example "Invalid Phone Number" */
  error?: string | undefined;
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: VerifyBatchResultItemEvaluation | boolean } & {
        authentication?: VerifyBatchResultItemEvaluation;
        identification?: VerifyBatchResultItemEvaluation;
        risk?: VerifyBatchResultItemEvaluation;
        compliance?: VerifyBatchResultItemEvaluation;
        success?: boolean;
      })
    | undefined;
  /** A person found for a phone number. */
  identity?: Identity | undefined;
  /** The number that was verified. @example "2001004053" */
  phoneNumber: string;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Lasting id of the phone's subscriber; it stays when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified. @example "true" */
  success: "true" | "false" | (string & {});
};

/** Outcome of the policy in one category. */
export type VerifyBatchResultItemEvaluation = V3ValidateResponseEvaluation;
