// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponsePushDeliveryExtrasFromJSON,
  authFinishResponsePushDeliveryExtrasToJSON,
} from "../../internal/codecs.ts";

/** More about the prompt. */
export type AuthFinishResponsePushDeliveryExtras = {
  /** Distance between the device and that place. @example 12 */
  distanceFromOriginatingIp?: number | undefined;
  /** Where the flow began, by its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};
