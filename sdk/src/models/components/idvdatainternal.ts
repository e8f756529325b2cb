// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import * as schemas from "../../internal/schemas.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { DataSourceInternal } from "./datasourceinternal.ts";

/** How the submitted person compares with the data sources. */
export type IDVDataInternal = {
  /** The comparison with one data source. */
  dataSource1?: DataSourceInternal | undefined;
  /** The comparison with one data source. */
  dataSource2?: DataSourceInternal | undefined;
  /** Confidence over all sources: `high` or `low`. */
  multiCIPConfidence?: string | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const idvDataInternalToJSON = (value: IDVDataInternal): string => toJSON(schemas.IDVDataInternal, value);

/** Reads JSON as on the wire. Never throws. */
export const idvDataInternalFromJSON = (json: string): Result<IDVDataInternal, SDKValidationError> =>
  fromJSON(schemas.IDVDataInternal, json);
