// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthFinishResponseScanDeliveryExtras } from "./authfinishresponsescandeliveryextras.ts";
export { authFinishResponseScanDeliveryFromJSON, authFinishResponseScanDeliveryToJSON } from "../../internal/codecs.ts";

/** Outcome of the QR code. */
export type AuthFinishResponseScanDelivery = {
  /** More about the prompt. */
  extras?: AuthFinishResponseScanDeliveryExtras | undefined;
  /** What the person answered. @example "confirm" */
  response?: string | undefined;
};
