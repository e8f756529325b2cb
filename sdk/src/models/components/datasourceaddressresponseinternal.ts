// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { dataSourceAddressResponseInternalShape } from "../../internal/schemas.ts";

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

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceAddressResponseInternalToJSON = (value: DataSourceAddressResponseInternal): string =>
  toJSON(dataSourceAddressResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceAddressResponseInternalFromJSON = (
  json: string,
): Result<DataSourceAddressResponseInternal, SDKValidationError> =>
  fromJSON(dataSourceAddressResponseInternalShape, json);
