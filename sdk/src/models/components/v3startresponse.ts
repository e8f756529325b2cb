// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3StartResponseFromJSON, v3StartResponseToJSON } from "../../internal/codecs.ts";

/** A flow has begun. */
export type V3StartResponse = {
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken: string;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** The calls that the flow allows now: slug of the operation → its path. */
  next: { [key: string]: string };
};
