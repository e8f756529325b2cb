// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  dataSourceIdentifiersResponseInternalFromJSON,
  dataSourceIdentifiersResponseInternalToJSON,
} from "../../internal/codecs.ts";

/** How the identifiers compare with one data source. */
export type DataSourceIdentifiersResponseInternal = {
  /** Whether the date of birth matches. */
  dob?: boolean | undefined;
  /** Whether the last four digits of the SSN match. */
  last4?: boolean | undefined;
  /** Whether the whole SSN matches. */
  ssn?: boolean | undefined;
};
