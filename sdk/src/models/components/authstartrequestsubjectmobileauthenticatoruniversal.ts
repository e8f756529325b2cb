// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectMobileAuthenticatorUniversalFromJSON,
  authStartRequestSubjectMobileAuthenticatorUniversalToJSON,
} from "../../internal/codecs.ts";

/** A key that one page serves for many sites. */
export type AuthStartRequestSubjectMobileAuthenticatorUniversal = {
  /** What of yours is called after the key was used. */
  finalTargetUrl: string;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
