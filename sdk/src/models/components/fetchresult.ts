// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { fetchResultFromJSON, fetchResultToJSON } from "../../internal/codecs.ts";

/** An attribute of the person. */
export type FetchResult = {
  /** Id of one stored attribute, a UUID; Discover lists them. */
  attributeId: string;
  /** The attribute itself. @example "9fk1ka74g" */
  attributeValue: string;
  /** Readable name of who issues attributes. @example "AcmeWallet" */
  issuerId: string;
};
