// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** Result of `v3.v3DeviceRevokeRequest`. */
export type V3DeviceRevokeRequestResponse = {
  httpMeta: components.HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DeviceRevokeResponse?: components.V3DeviceRevokeResponse | undefined;
};
