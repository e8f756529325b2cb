// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueRequestSubjectMobile } from "./authcontinuerequestsubjectmobile.ts";
export { authContinueRequestSubjectsFromJSON, authContinueRequestSubjectsToJSON } from "../../internal/codecs.ts";

/** What you have proven. */
export type AuthContinueRequestSubjects = {
  /** The phone that you have proven. */
  mobile?: AuthContinueRequestSubjectMobile | undefined;
};
