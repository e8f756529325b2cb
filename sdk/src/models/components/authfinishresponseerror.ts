// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { authFinishResponseErrorFromJSON, authFinishResponseErrorToJSON } from "../../internal/codecs.ts";

/** Why a part of the flow failed. */
export type AuthFinishResponseError = {
  /** Number of the failure, 10000 to 10006. @example 10004 */
  code?: number | undefined;
  /** Reason in words. */
  message: string;
};
