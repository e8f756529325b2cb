// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseError } from "./authfinishresponseerror.ts";
import type { AuthFinishResponseSubjectMobileResultSuccess } from "./authfinishresponsesubjectmobileresultsuccess.ts";
export {
  authFinishResponseSubjectMobileResultFromJSON,
  authFinishResponseSubjectMobileResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the phone: either of the two. */
export type AuthFinishResponseSubjectMobileResult = {
  /** Why a part of the flow failed. */
  error?: AuthFinishResponseError | undefined;
  /** Possession of the phone is proven. */
  success?: AuthFinishResponseSubjectMobileResultSuccess | undefined;
};
