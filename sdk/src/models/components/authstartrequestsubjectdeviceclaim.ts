// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectDeviceClaimFromJSON,
  authStartRequestSubjectDeviceClaimToJSON,
} from "../../internal/codecs.ts";

/** Which device it is said to be. */
export type AuthStartRequestSubjectDeviceClaim = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId?: string | undefined;
};
