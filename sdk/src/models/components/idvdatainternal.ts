// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { DataSourceInternal } from "./datasourceinternal.ts";
export { idvDataInternalFromJSON, idvDataInternalToJSON } from "../../internal/codecs.ts";

/** How the submitted person compares with the data sources. */
export type IDVDataInternal = {
  /** The comparison with one data source. */
  dataSource1?: DataSourceInternal | undefined;
  /** The comparison with one data source. */
  dataSource2?: DataSourceInternal | undefined;
  /** Confidence over all sources: `high` or `low`. */
  multiCIPConfidence?: string | undefined;
};
