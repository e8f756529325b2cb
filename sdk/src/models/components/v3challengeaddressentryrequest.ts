// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3ChallengeAddressEntryRequestFromJSON, v3ChallengeAddressEntryRequestToJSON } from "../../internal/codecs.ts";

/** An address of the person. */
export type V3ChallengeAddressEntryRequest = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** ZIP code. Shape: NNNNN or NNNNN-NNNN. @example "78285" */
  postalCode?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
};
