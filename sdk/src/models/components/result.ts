// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { resultFromJSON, resultToJSON } from "../../internal/codecs.ts";

/** An attribute that is known of the person. */
export type Result = {
  /** Id of one stored attribute, a UUID; Discover lists them. */
  attributeId?: string | undefined;
  /** Readable name of who issues attributes. @example "AcmeWallet" */
  issuerId?: string | undefined;
};
