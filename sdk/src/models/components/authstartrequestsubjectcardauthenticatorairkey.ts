// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectCardAuthenticatorAirKeyClaim } from "./authstartrequestsubjectcardauthenticatorairkeyclaim.ts";
export {
  authStartRequestSubjectCardAuthenticatorAirKeyFromJSON,
  authStartRequestSubjectCardAuthenticatorAirKeyToJSON,
} from "../../internal/codecs.ts";

/** A contactless card, held to the phone. */
export type AuthStartRequestSubjectCardAuthenticatorAirKey = {
  /** Which card it is said to be. */
  claim?: AuthStartRequestSubjectCardAuthenticatorAirKeyClaim | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
