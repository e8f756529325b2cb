// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthStartRequestDeliveryPushNotification } from "./authstartrequestdeliverypushnotification.ts";
export {
  authStartRequestDeliveryScanNotificationFromJSON,
  authStartRequestDeliveryScanNotificationToJSON,
} from "../../internal/codecs.ts";

/** The prompt as shown after the scan. */
export type AuthStartRequestDeliveryScanNotification = AuthStartRequestDeliveryPushNotification;
