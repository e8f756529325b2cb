// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import * as schemas from "../../internal/schemas.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";

/** How the e-mail address compares with one data source. */
export type DataSourceEmailAddressResponseInternal = {
  /** Whether it matches. */
  emailAddress?: boolean | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceEmailAddressResponseInternalToJSON = (value: DataSourceEmailAddressResponseInternal): string =>
  toJSON(schemas.DataSourceEmailAddressResponseInternal, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceEmailAddressResponseInternalFromJSON = (
  json: string,
): Result<DataSourceEmailAddressResponseInternal, SDKValidationError> =>
  fromJSON(schemas.DataSourceEmailAddressResponseInternal, json);
