// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { dataSourceEmailAddressResponseInternalShape } from "../../internal/schemas.ts";

/** How the e-mail address compares with one data source. */
export type DataSourceEmailAddressResponseInternal = {
  /** Whether it matches. */
  emailAddress?: boolean | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceEmailAddressResponseInternalToJSON = (value: DataSourceEmailAddressResponseInternal): string =>
  toJSON(dataSourceEmailAddressResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceEmailAddressResponseInternalFromJSON = (
  json: string,
): Result<DataSourceEmailAddressResponseInternal, SDKValidationError> =>
  fromJSON(dataSourceEmailAddressResponseInternalShape, json);
