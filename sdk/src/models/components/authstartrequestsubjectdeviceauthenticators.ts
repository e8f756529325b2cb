// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectDeviceAuthenticatorPassive } from "./authstartrequestsubjectdeviceauthenticatorpassive.ts";
export {
  authStartRequestSubjectDeviceAuthenticatorsFromJSON,
  authStartRequestSubjectDeviceAuthenticatorsToJSON,
} from "../../internal/codecs.ts";

/** The means that may prove the device. */
export type AuthStartRequestSubjectDeviceAuthenticators = {
  /** The key that the device has. */
  passive?: AuthStartRequestSubjectDeviceAuthenticatorPassive | undefined;
};
