// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DomainIDResponseFromJSON, v3DomainIDResponseToJSON } from "../../internal/codecs.ts";

/** Your own domain. */
export type V3DomainIDResponse = {
  /** Id under which the domain issues attributes. @example "AcmeWallet" */
  issuerId: string;
  /** Name of the domain. @example "My Company" */
  name: string;
  /** Prove customer id of your domain. @example "12345" */
  pcid: string;
};
