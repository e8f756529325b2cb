// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DomainUnlinkRequestFromJSON, v3DomainUnlinkRequestToJSON } from "../../internal/codecs.ts";

/** Drop a link, or a request for one; name the other domain. */
export type V3DomainUnlinkRequest = {
  /** Prove customer id of the domain that the link starts from. @example "12345" */
  pcidFrom?: string | undefined;
  /** Prove customer id of the domain that the link leads to. @example "12345" */
  pcidTo?: string | undefined;
};
