// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { authFinishResponseCardErrorFromJSON, authFinishResponseCardErrorToJSON } from "../../internal/codecs.ts";

/** Why the card part failed. */
export type AuthFinishResponseCardError = {
  /** Number of the failure, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason in words. */
  message: string;
  /** Id of the card. @example "puid-1" */
  puid?: string | undefined;
};
