// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectUserAuthenticators } from "./authstartrequestsubjectuserauthenticators.ts";
import type { AuthStartRequestSubjectUserClaim } from "./authstartrequestsubjectuserclaim.ts";
export { authStartRequestSubjectUserFromJSON, authStartRequestSubjectUserToJSON } from "../../internal/codecs.ts";

/** A user to prove. */
export type AuthStartRequestSubjectUser = {
  /** The means that may prove the user. */
  authenticators?: AuthStartRequestSubjectUserAuthenticators | undefined;
  /** Who it is said to be. */
  claim?: AuthStartRequestSubjectUserClaim | undefined;
};
