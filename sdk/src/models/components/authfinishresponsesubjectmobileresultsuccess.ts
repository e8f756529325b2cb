// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseSubjectMobileResultSuccessClaim } from "./authfinishresponsesubjectmobileresultsuccessclaim.ts";
import type { AuthFinishResponseSubjectMobileResultSuccessExtras } from "./authfinishresponsesubjectmobileresultsuccessextras.ts";
export {
  authFinishResponseSubjectMobileResultSuccessFromJSON,
  authFinishResponseSubjectMobileResultSuccessToJSON,
} from "../../internal/codecs.ts";

/** Possession of the phone is proven. */
export type AuthFinishResponseSubjectMobileResultSuccess = {
  /** What proved it; `provided` by yourself. @example "instant" */
  authenticatorType: "instant" | "passive" | "provided" | (string & {});
  /** The number that was proven. */
  claim?: AuthFinishResponseSubjectMobileResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the phone. */
  extras?: AuthFinishResponseSubjectMobileResultSuccessExtras | undefined;
};
