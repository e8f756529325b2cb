// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DomainLinkRequestFromJSON, v3DomainLinkRequestToJSON } from "../../internal/codecs.ts";

/** Ask another domain for a link. */
export type V3DomainLinkRequest = {
  /** Prove customer id of the other domain. @example "12345" */
  pcid: string;
  /** What the link is for; all there is if not given. @example ["identity"] */
  scopes?: Array<"identity" | "attributes" | (string & {})> | undefined;
};
