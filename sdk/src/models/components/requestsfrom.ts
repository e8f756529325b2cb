// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { requestsFromFromJSON, requestsFromToJSON } from "../../internal/codecs.ts";

/** A domain that asks yours for a link. */
export type RequestsFrom = {
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** When it was asked for, in seconds since 1970. @example 1747671792 */
  requestedAt?: number | undefined;
  /** The same moment as text. */
  requestedString?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};
