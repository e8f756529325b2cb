// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectCardAuthenticatorAirKey } from "./authstartrequestsubjectcardauthenticatorairkey.ts";
export {
  authStartRequestSubjectCardAuthenticatorsFromJSON,
  authStartRequestSubjectCardAuthenticatorsToJSON,
} from "../../internal/codecs.ts";

/** The means that may prove the card. */
export type AuthStartRequestSubjectCardAuthenticators = {
  /** A contactless card, held to the phone. */
  airKey?: AuthStartRequestSubjectCardAuthenticatorAirKey | undefined;
};
