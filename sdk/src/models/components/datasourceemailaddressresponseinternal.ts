// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  dataSourceEmailAddressResponseInternalFromJSON,
  dataSourceEmailAddressResponseInternalToJSON,
} from "../../internal/codecs.ts";

/** How the e-mail address compares with one data source. */
export type DataSourceEmailAddressResponseInternal = {
  /** Whether it matches. */
  emailAddress?: boolean | undefined;
};
