// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestDeliveryPush } from "./authstartrequestdeliverypush.ts";
import type { AuthStartRequestDeliveryScan } from "./authstartrequestdeliveryscan.ts";
export { authStartRequestDeliveryFromJSON, authStartRequestDeliveryToJSON } from "../../internal/codecs.ts";

/** How the person is prompted. */
export type AuthStartRequestDelivery = {
  /** A prompt by push message. */
  push?: AuthStartRequestDeliveryPush | undefined;
  /** A prompt by QR code. */
  scan?: AuthStartRequestDeliveryScan | undefined;
};
