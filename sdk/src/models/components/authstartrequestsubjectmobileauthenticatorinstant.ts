// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestInstantAuthConsent } from "./authstartrequestinstantauthconsent.ts";
export {
  authStartRequestSubjectMobileAuthenticatorInstantFromJSON,
  authStartRequestSubjectMobileAuthenticatorInstantToJSON,
} from "../../internal/codecs.ts";

/** Mobile Auth: the network vouches for the phone. */
export type AuthStartRequestSubjectMobileAuthenticatorInstant = {
  /** The person's consent to ask the mobile network. */
  consent?: AuthStartRequestInstantAuthConsent | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
