// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueResponseSubjectsResults } from "./authcontinueresponsesubjectsresults.ts";
export { authContinueResponseFromJSON, authContinueResponseToJSON } from "../../internal/codecs.ts";

/** What was bound. */
export type AuthContinueResponse = {
  /** Outcome by subject. */
  subjects: AuthContinueResponseSubjectsResults;
};
