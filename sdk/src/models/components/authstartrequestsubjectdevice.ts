// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestSubjectDeviceAuthenticators } from "./authstartrequestsubjectdeviceauthenticators.ts";
import type { AuthStartRequestSubjectDeviceClaim } from "./authstartrequestsubjectdeviceclaim.ts";
export { authStartRequestSubjectDeviceFromJSON, authStartRequestSubjectDeviceToJSON } from "../../internal/codecs.ts";

/** A device to prove. */
export type AuthStartRequestSubjectDevice = {
  /** The means that may prove the device. */
  authenticators?: AuthStartRequestSubjectDeviceAuthenticators | undefined;
  /** Which device it is said to be. */
  claim?: AuthStartRequestSubjectDeviceClaim | undefined;
};
