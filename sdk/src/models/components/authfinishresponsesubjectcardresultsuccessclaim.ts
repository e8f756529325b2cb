// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponseSubjectCardResultSuccessClaimFromJSON,
  authFinishResponseSubjectCardResultSuccessClaimToJSON,
} from "../../internal/codecs.ts";

/** The card that was proven. */
export type AuthFinishResponseSubjectCardResultSuccessClaim = {
  /** Id of the card. @example "puid-1" */
  puid?: string | undefined;
};
