// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Business } from "./business.ts";
import type { Identity } from "./identity.ts";
import type { V3ValidateResponseEvaluation } from "./v3validateresponse.ts";
export {
  v3VerifyResponseFromJSON,
  v3VerifyResponseToJSON,
  v3VerifyResponseEvaluationFromJSON,
  v3VerifyResponseEvaluationToJSON,
} from "../../internal/codecs.ts";

/** Outcome of the verification, with the person that was found. */
export type V3VerifyResponse = {
  /** Further people found for the number. */
  additionalIdentities?: Array<Identity> | undefined;
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Businesses found, for `prefillForBiz`. */
  businesses?: Array<Business> | undefined;
  /** Your own id of the customer; no personal data. */
  clientCustomerId?: string | undefined;
  /** Your own id of the person, across business lines; no personal data. */
  clientHumanId?: string | undefined;
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Outcome of the policy, by category; `success` sums them up. */
  evaluation?:
    | ({ [key: string]: V3VerifyResponseEvaluation | boolean } & {
        authentication?: V3VerifyResponseEvaluation;
        identification?: V3VerifyResponseEvaluation;
        risk?: V3VerifyResponseEvaluation;
        compliance?: V3VerifyResponseEvaluation;
        success?: boolean;
      })
    | undefined;
  /** A person found for a phone number. */
  identity?: Identity | undefined;
  /** Whether Identity Manager monitors the person from now on. @example true */
  isEnrolled?: boolean | undefined;
  /** The number that was verified. @example "2001004053" */
  phoneNumber: string;
  /** Older form: outcome of the possession of the phone. @example "success" */
  possessionResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
  /** Prove id of the person, a UUID. */
  proveId?: string | undefined;
  /** Lasting id of the phone's subscriber; it stays when the number changes. @example "4B2C41FC4VKDEO10..." */
  provePhoneAlias?: string | undefined;
  /** Whether the person is verified; `pending` in the older form only. @example "true" */
  success: "true" | "false" | "pending" | (string & {});
  /** Older form: outcome of the verification. @example "success" */
  verifyResult?: "success" | "pending" | "failed" | "not_applicable" | (string & {}) | undefined;
};

/** Outcome of the policy in one category. */
export type V3VerifyResponseEvaluation = V3ValidateResponseEvaluation;
