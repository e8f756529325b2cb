// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { dataSourceNameResponseInternalShape } from "../../internal/schemas.ts";

/** How the name compares with one data source. */
export type DataSourceNameResponseInternal = {
  /** Likeness of the given name, 0 to 100. */
  firstName?: number | undefined;
  /** Likeness of the family name, 0 to 100. */
  lastName?: number | undefined;
  /** Likeness of the whole name, 0 to 100. */
  nameScore?: number | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceNameResponseInternalToJSON = (value: DataSourceNameResponseInternal): string =>
  toJSON(dataSourceNameResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceNameResponseInternalFromJSON = (
  json: string,
): Result<DataSourceNameResponseInternal, SDKValidationError> => fromJSON(dataSourceNameResponseInternalShape, json);
