// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DeviceRevokeRequestFromJSON, v3DeviceRevokeRequestToJSON } from "../../internal/codecs.ts";

/** Revoke the Prove Key of a device. */
export type V3DeviceRevokeRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId: string;
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
};
