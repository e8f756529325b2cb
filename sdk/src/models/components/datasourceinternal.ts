// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { DataSourceAddressResponseInternal } from "./datasourceaddressresponseinternal.ts";
import type { DataSourceEmailAddressResponseInternal } from "./datasourceemailaddressresponseinternal.ts";
import type { DataSourceIdentifiersResponseInternal } from "./datasourceidentifiersresponseinternal.ts";
import type { DataSourceNameResponseInternal } from "./datasourcenameresponseinternal.ts";
import { dataSourceInternalShape } from "../../internal/schemas.ts";

/** The comparison with one data source. */
export type DataSourceInternal = {
  /** How the address compares with one data source. */
  address?: DataSourceAddressResponseInternal | undefined;
  /** Confidence of this source: `high` or `low`. */
  cipConfidence?: string | undefined;
  /** How the e-mail address compares with one data source. */
  email?: DataSourceEmailAddressResponseInternal | undefined;
  /** How the identifiers compare with one data source. */
  identifiers?: DataSourceIdentifiersResponseInternal | undefined;
  /** How the name compares with one data source. */
  name?: DataSourceNameResponseInternal | undefined;
  /** Reason codes of this source. */
  reasonCodes?: Array<string> | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const dataSourceInternalToJSON = (value: DataSourceInternal): string => toJSON(dataSourceInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const dataSourceInternalFromJSON = (json: string): Result<DataSourceInternal, SDKValidationError> =>
  fromJSON(dataSourceInternalShape, json);
