// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueResponseSubjectCardResult } from "./authcontinueresponsesubjectcardresult.ts";
import type { AuthContinueResponseSubjectMobileResult } from "./authcontinueresponsesubjectmobileresult.ts";
export {
  authContinueResponseSubjectsResultsFromJSON,
  authContinueResponseSubjectsResultsToJSON,
} from "../../internal/codecs.ts";

/** Outcome by subject. */
export type AuthContinueResponseSubjectsResults = {
  /** Outcome for the card. */
  card?: AuthContinueResponseSubjectCardResult | undefined;
  /** Outcome for the phone. */
  mobile?: AuthContinueResponseSubjectMobileResult | undefined;
};
