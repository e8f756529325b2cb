// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DomainConfirmLinkRequestFromJSON, v3DomainConfirmLinkRequestToJSON } from "../../internal/codecs.ts";

/** Accept the link that another domain asked for. */
export type V3DomainConfirmLinkRequest = {
  /** Prove customer id of the domain that asked. @example "12345" */
  pcid: string;
};
