// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3ValidateRequestFromJSON, v3ValidateRequestToJSON } from "../../internal/codecs.ts";

/** Ask whether possession of the phone is proven. */
export type V3ValidateRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
};
