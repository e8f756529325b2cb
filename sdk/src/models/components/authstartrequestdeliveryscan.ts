// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestDeliveryScanNotification } from "./authstartrequestdeliveryscannotification.ts";
export { authStartRequestDeliveryScanFromJSON, authStartRequestDeliveryScanToJSON } from "../../internal/codecs.ts";

/** A prompt by QR code. */
export type AuthStartRequestDeliveryScan = {
  /** The prompt as shown after the scan. */
  notification: AuthStartRequestDeliveryScanNotification;
};
