// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestDeliveryPushNotification } from "./authstartrequestdeliverypushnotification.ts";
export { authStartRequestDeliveryPushFromJSON, authStartRequestDeliveryPushToJSON } from "../../internal/codecs.ts";

/** A prompt by push message. */
export type AuthStartRequestDeliveryPush = {
  /** The prompt as shown on the phone. */
  notification: AuthStartRequestDeliveryPushNotification;
};
