// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponsePushDelivery } from "./authfinishresponsepushdelivery.ts";
import type { AuthFinishResponseScanDelivery } from "./authfinishresponsescandelivery.ts";
export { authFinishResponseDeliveryFromJSON, authFinishResponseDeliveryToJSON } from "../../internal/codecs.ts";

/** How the prompt was answered. */
export type AuthFinishResponseDelivery = {
  /** Outcome of the push message. */
  push?: AuthFinishResponsePushDelivery | undefined;
  /** Outcome of the QR code. */
  scan?: AuthFinishResponseScanDelivery | undefined;
};
