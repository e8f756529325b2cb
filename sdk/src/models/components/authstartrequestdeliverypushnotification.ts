// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestDeliveryPushNotificationFromJSON,
  authStartRequestDeliveryPushNotificationToJSON,
} from "../../internal/codecs.ts";

/** The prompt as shown on the phone. */
export type AuthStartRequestDeliveryPushNotification = {
  /** Text of the prompt. */
  body: string;
  /** Label of the button that confirms. @example "Confirm" */
  confirmBtn?: string | undefined;
  /** Label of the button that denies. @example "Deny" */
  denyBtn?: string | undefined;
  /** Device on which the flow began. @example "iPhone12" */
  originatingDevice?: string | undefined;
  /** IP address from which the flow began. @example "198.51.100.10" */
  originatingIp?: string | undefined;
  /** Title of the prompt. @example "Confirm Login" */
  title: string;
};
