// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponsePushDeliveryExtras } from "./authfinishresponsepushdeliveryextras.ts";
export { authFinishResponsePushDeliveryFromJSON, authFinishResponsePushDeliveryToJSON } from "../../internal/codecs.ts";

/** Outcome of the push message. */
export type AuthFinishResponsePushDelivery = {
  /** More about the prompt. */
  extras?: AuthFinishResponsePushDeliveryExtras | undefined;
  /** What the person answered. @example "confirm" */
  response?: string | undefined;
};
