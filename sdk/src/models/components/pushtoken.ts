// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { pushTokenFromJSON, pushTokenToJSON } from "../../internal/codecs.ts";

/** A device that you may send the prompt to. */
export type PushToken = {
  /** Id of the device's Prove Key, a UUID. */
  deviceId: string;
  /** The device's push service. @example "web" */
  platform: "ios" | "android" | "web" | (string & {});
  /** Token for the push service. */
  pushToken: string;
  /** When it was registered, in seconds since 1970. @example 1666394795 */
  registrationTimestamp: number;
};
