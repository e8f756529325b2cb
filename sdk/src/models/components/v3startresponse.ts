// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3StartResponseFromJSON, v3StartResponseToJSON } from "../../internal/codecs.ts";

/** A flow has begun. */
export type V3StartResponse = {
  /**
   * Token for the client SDK, for this flow only.
   *
   * @example "eyJhbGciOi..."
   */
  authToken: string;
  /**
   * Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.
   *
   * @example "713189b8-5555-4b08-83ba-75d08780aebd"
   */
  correlationId: string;
  /**
   * The calls that the flow allows now: slug of the operation → its path.
   *
   * @example {"v3-validate":"/v3/validate"}
   */
  next: { [key: string]: string };
};
