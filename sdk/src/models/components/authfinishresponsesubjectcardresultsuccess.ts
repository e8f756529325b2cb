// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseSubjectCardResultSuccessClaim } from "./authfinishresponsesubjectcardresultsuccessclaim.ts";
export {
  authFinishResponseSubjectCardResultSuccessFromJSON,
  authFinishResponseSubjectCardResultSuccessToJSON,
} from "../../internal/codecs.ts";

/** The card is proven. */
export type AuthFinishResponseSubjectCardResultSuccess = {
  /** What proved it. @example "airKey" */
  authenticatorType?: string | undefined;
  /** The card that was proven. */
  claim?: AuthFinishResponseSubjectCardResultSuccessClaim | undefined;
  /** When it was proven, in seconds since 1970. @example 1666394795 */
  createdAt?: number | undefined;
};
