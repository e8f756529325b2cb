// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponseScanDeliveryExtrasFromJSON,
  authFinishResponseScanDeliveryExtrasToJSON,
} from "../../internal/codecs.ts";

/** More about the prompt. */
export type AuthFinishResponseScanDeliveryExtras = {
  /** Where the flow began, by its IP address. @example "San Antonio, US" */
  originatingIpGeolocation?: string | undefined;
};
