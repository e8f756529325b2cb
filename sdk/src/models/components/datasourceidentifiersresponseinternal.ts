// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { dataSourceIdentifiersResponseInternalShape } from "../../internal/schemas.ts";

/** How the identifiers compare with one data source. */
export type DataSourceIdentifiersResponseInternal = {
  /** Whether the date of birth matches. */
  dob?: boolean | undefined;
  /** Whether the last four digits of the SSN match. */
  last4?: boolean | undefined;
  /** Whether the whole SSN matches. */
  ssn?: boolean | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceIdentifiersResponseInternalToJSON = (value: DataSourceIdentifiersResponseInternal): string =>
  toJSON(dataSourceIdentifiersResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceIdentifiersResponseInternalFromJSON = (
  json: string,
): Result<DataSourceIdentifiersResponseInternal, SDKValidationError> =>
  fromJSON(dataSourceIdentifiersResponseInternalShape, json);
