// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3DeviceRevokeResponseFromJSON, v3DeviceRevokeResponseToJSON } from "../../internal/codecs.ts";

/** Outcome of the call. */
export type V3DeviceRevokeResponse = {
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};
