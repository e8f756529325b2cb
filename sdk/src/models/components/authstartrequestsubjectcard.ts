// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectCardAuthenticators } from "./authstartrequestsubjectcardauthenticators.ts";
export { authStartRequestSubjectCardFromJSON, authStartRequestSubjectCardToJSON } from "../../internal/codecs.ts";

/** A card to prove. */
export type AuthStartRequestSubjectCard = {
  /** The means that may prove the card. */
  authenticators: AuthStartRequestSubjectCardAuthenticators;
};
