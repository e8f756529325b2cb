// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { kycFieldTypeResponseInternalFromJSON, kycFieldTypeResponseInternalToJSON } from "../../internal/codecs.ts";

/** One field of a watch-list entry. */
export type KYCFieldTypeResponseInternal = {
  /** Name of the field. */
  name?: string | undefined;
  /** Where it comes from. */
  source?: string | undefined;
  /** Its value. */
  value?: string | undefined;
};
