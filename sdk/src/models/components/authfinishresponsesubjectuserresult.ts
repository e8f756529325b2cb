// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseError } from "./authfinishresponseerror.ts";
import type { AuthFinishResponseSubjectUserResultSuccess } from "./authfinishresponsesubjectuserresultsuccess.ts";
export {
  authFinishResponseSubjectUserResultFromJSON,
  authFinishResponseSubjectUserResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the user: either of the two. */
export type AuthFinishResponseSubjectUserResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** The user is proven. */
  success?: AuthFinishResponseSubjectUserResultSuccess | undefined;
};
