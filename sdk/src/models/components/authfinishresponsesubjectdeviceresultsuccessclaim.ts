// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponseSubjectDeviceResultSuccessClaimFromJSON,
  authFinishResponseSubjectDeviceResultSuccessClaimToJSON,
} from "../../internal/codecs.ts";

/** The device that was proven. */
export type AuthFinishResponseSubjectDeviceResultSuccessClaim = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
};
