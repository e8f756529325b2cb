// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectMobileAuthenticatorPassiveFromJSON,
  authStartRequestSubjectMobileAuthenticatorPassiveToJSON,
} from "../../internal/codecs.ts";

/** The key that the device has. */
export type AuthStartRequestSubjectMobileAuthenticatorPassive = {
  /** Keep the binding for later flows; false makes each flow bind anew. @example true */
  cacheResult?: boolean | undefined;
  /** Allow a local domain, to test FIDO. @example true */
  localDomain?: boolean | undefined;
  /** How old the binding may be, in seconds; 0 for any age, -1 to bind anew. Default: 0. @example 7776000 */
  maxAge?: number | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
