// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponseSubjectUserResultSuccessClaimFromJSON,
  authFinishResponseSubjectUserResultSuccessClaimToJSON,
} from "../../internal/codecs.ts";

/** The user who was proven. */
export type AuthFinishResponseSubjectUserResultSuccessClaim = {
  /** Your own id of the user. Shape: letters, digits and -._+=/:. */
  userId?: string | undefined;
};
