// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseCardError } from "./authfinishresponsecarderror.ts";
import type { AuthFinishResponseSubjectCardResultSuccess } from "./authfinishresponsesubjectcardresultsuccess.ts";
export {
  authFinishResponseSubjectCardsResultFromJSON,
  authFinishResponseSubjectCardsResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the card: either of the two. */
export type AuthFinishResponseSubjectCardsResult = {
  /** Why the card part failed. */
  error?: AuthFinishResponseCardError | undefined;
  /** The card is proven. */
  success?: AuthFinishResponseSubjectCardResultSuccess | undefined;
};
