// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { DataSourceInternal } from "./datasourceinternal.ts";
import { idvDataInternalShape } from "../../internal/schemas.ts";

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
export const idvDataInternalToJSON = (value: IDVDataInternal): string => toJSON(idvDataInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const idvDataInternalFromJSON = (json: string): Result<IDVDataInternal, SDKValidationError> =>
  fromJSON(idvDataInternalShape, json);
