// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { addressFromJSON, addressToJSON } from "../../internal/codecs.ts";

/** An address of the person. */
export type Address = {
  /** Number and street. @example "39 South Trail" */
  address?: string | undefined;
  /** City. @example "San Antonio" */
  city?: string | undefined;
  /** Apartment, unit, floor. @example "Apt 2" */
  extendedAddress?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
  /** ZIP code. @example "78285" */
  zipCode?: string | undefined;
};
