// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectUserAuthenticatorPassiveFromJSON,
  authStartRequestSubjectUserAuthenticatorPassiveToJSON,
} from "../../internal/codecs.ts";

/** The key that the device has. */
export type AuthStartRequestSubjectUserAuthenticatorPassive = {
  /** Whether the person must be verified by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};
