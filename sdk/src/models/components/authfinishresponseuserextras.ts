// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { UserTrustScore } from "./usertrustscore.ts";
export { authFinishResponseUserExtrasFromJSON, authFinishResponseUserExtrasToJSON } from "../../internal/codecs.ts";

/** More about the user. */
export type AuthFinishResponseUserExtras = {
  /** How much the behaviour is this user's. */
  trust?: UserTrustScore | undefined;
};
