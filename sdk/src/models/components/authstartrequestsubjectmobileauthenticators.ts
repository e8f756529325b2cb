// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectMobileAuthenticatorInstant } from "./authstartrequestsubjectmobileauthenticatorinstant.ts";
import type { AuthStartRequestSubjectMobileAuthenticatorInstantLink } from "./authstartrequestsubjectmobileauthenticatorinstantlink.ts";
import type { AuthStartRequestSubjectMobileAuthenticatorOTP } from "./authstartrequestsubjectmobileauthenticatorotp.ts";
import type { AuthStartRequestSubjectMobileAuthenticatorPassive } from "./authstartrequestsubjectmobileauthenticatorpassive.ts";
import type { AuthStartRequestSubjectMobileAuthenticatorUniversal } from "./authstartrequestsubjectmobileauthenticatoruniversal.ts";
export {
  authStartRequestSubjectMobileAuthenticatorsFromJSON,
  authStartRequestSubjectMobileAuthenticatorsToJSON,
} from "../../internal/codecs.ts";

/** The means that may prove possession of the phone. */
export type AuthStartRequestSubjectMobileAuthenticators = {
  /** Mobile Auth: the network vouches for the phone. */
  instant?: AuthStartRequestSubjectMobileAuthenticatorInstant | undefined;
  /** A link by SMS. */
  instantlink?: AuthStartRequestSubjectMobileAuthenticatorInstantLink | undefined;
  /** A one-time code by SMS. */
  otp?: AuthStartRequestSubjectMobileAuthenticatorOTP | undefined;
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectMobileAuthenticatorPassive | undefined;
  /** A key that one page serves for many sites. */
  universal?: AuthStartRequestSubjectMobileAuthenticatorUniversal | undefined;
};
