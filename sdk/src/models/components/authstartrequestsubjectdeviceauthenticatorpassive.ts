// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectDeviceAuthenticatorPassiveFromJSON,
  authStartRequestSubjectDeviceAuthenticatorPassiveToJSON,
} from "../../internal/codecs.ts";

/** The key that the device has. */
export type AuthStartRequestSubjectDeviceAuthenticatorPassive = {
  /** The device's passcode may stand in for the biometric, in apps. Default: false. @example true */
  allowPasscodeFallback?: boolean | undefined;
  /** Whether the person must be verified by the device, as in FIDO. @example "preferred" */
  userVerificationLevel?: "required" | "preferred" | "discouraged" | (string & {}) | undefined;
};
