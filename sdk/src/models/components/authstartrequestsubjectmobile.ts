// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectMobileAuthenticators } from "./authstartrequestsubjectmobileauthenticators.ts";
import type { AuthStartRequestSubjectMobileClaim } from "./authstartrequestsubjectmobileclaim.ts";
export { authStartRequestSubjectMobileFromJSON, authStartRequestSubjectMobileToJSON } from "../../internal/codecs.ts";

/** A phone to prove. */
export type AuthStartRequestSubjectMobile = {
  /** The means that may prove possession of the phone. */
  authenticators?: AuthStartRequestSubjectMobileAuthenticators | undefined;
  /** Which phone it is said to be. */
  claim?: AuthStartRequestSubjectMobileClaim | undefined;
};
