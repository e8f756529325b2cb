// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseSubjectUserResultSuccessClaim } from "./authfinishresponsesubjectuserresultsuccessclaim.ts";
import type { AuthFinishResponseUserExtras } from "./authfinishresponseuserextras.ts";
export {
  authFinishResponseSubjectUserResultSuccessFromJSON,
  authFinishResponseSubjectUserResultSuccessToJSON,
} from "../../internal/codecs.ts";

/** The user is proven. */
export type AuthFinishResponseSubjectUserResultSuccess = {
  /** What proved it. @example "passive" */
  authenticatorType?: string | undefined;
  /** The user who was proven. */
  claim?: AuthFinishResponseSubjectUserResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
  /** More about the user. */
  extras?: AuthFinishResponseUserExtras | undefined;
};
