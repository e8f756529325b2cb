// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  dataSourceAddressResponseInternalFromJSON,
  dataSourceAddressResponseInternalToJSON,
} from "../../internal/codecs.ts";

/** How the address compares with one data source. */
export type DataSourceAddressResponseInternal = {
  /** Likeness, 0 to 100. */
  addressScore?: number | undefined;
  /** Whether the city matches. */
  city?: boolean | undefined;
  /** Distance between the two addresses. */
  distance?: number | undefined;
  /** Whether the ZIP code matches. */
  postalCode?: boolean | undefined;
  /** Whether the state matches. */
  region?: boolean | undefined;
  /** Whether the street matches. */
  street?: boolean | undefined;
  /** Likeness of the street number. */
  streetNumber?: number | undefined;
};
