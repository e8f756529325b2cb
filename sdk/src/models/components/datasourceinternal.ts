// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { DataSourceAddressResponseInternal } from "./datasourceaddressresponseinternal.ts";
import type { DataSourceEmailAddressResponseInternal } from "./datasourceemailaddressresponseinternal.ts";
import type { DataSourceIdentifiersResponseInternal } from "./datasourceidentifiersresponseinternal.ts";
import type { DataSourceNameResponseInternal } from "./datasourcenameresponseinternal.ts";
export { dataSourceInternalFromJSON, dataSourceInternalToJSON } from "../../internal/codecs.ts";

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
