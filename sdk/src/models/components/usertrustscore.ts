// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { SubScores } from "./subscores.ts";
export { userTrustScoreFromJSON, userTrustScoreToJSON } from "../../internal/codecs.ts";

/** How much the behaviour is this user's. */
export type UserTrustScore = {
  /** Score of all parts together. @example 0.9 */
  fused?: number | undefined;
  /** Reason, by number. @example 0 */
  reasons?: number | undefined;
  /** The parts of the score. */
  subScores?: SubScores | undefined;
};
