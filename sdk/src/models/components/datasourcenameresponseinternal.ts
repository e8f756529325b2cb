// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { dataSourceNameResponseInternalFromJSON, dataSourceNameResponseInternalToJSON } from "../../internal/codecs.ts";

/** How the name compares with one data source. */
export type DataSourceNameResponseInternal = {
  /** Likeness of the given name, 0 to 100. */
  firstName?: number | undefined;
  /** Likeness of the family name, 0 to 100. */
  lastName?: number | undefined;
  /** Likeness of the whole name, 0 to 100. */
  nameScore?: number | undefined;
};
