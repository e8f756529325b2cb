// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { linkedFromFromJSON, linkedFromToJSON } from "../../internal/codecs.ts";

/** A domain that is linked to yours. */
export type LinkedFrom = {
  /** When it was accepted, in seconds since 1970. @example 1747671792 */
  acceptedAt?: number | undefined;
  /** The same moment as text. */
  acceptedString?: string | undefined;
  /** Name of the domain. @example "My Company" */
  name?: string | undefined;
  /** Prove customer id of the other domain. @example "12345" */
  pcid?: string | undefined;
  /** What the link is for. @example ["identity"] */
  scopes?: Array<string> | undefined;
};
