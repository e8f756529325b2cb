// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3CompleteAddressEntryRequestShape } from "../../internal/schemas.ts";

/** An address that the person confirmed. */
export type V3CompleteAddressEntryRequest = {
  /**
   * Number and street.
   *
   * @example "39 South Trail"
   */
  address?: string | undefined;
  /**
   * City.
   *
   * @example "San Antonio"
   */
  city?: string | undefined;
  /**
   * Apartment, unit, floor.
   *
   * @example "Apt 2"
   */
  extendedAddress?: string | undefined;
  /**
   * ZIP code. Shape: NNNNN or NNNNN-NNNN.
   *
   * @example "78285"
   */
  postalCode?: string | undefined;
  /**
   * State, two letters.
   *
   * @example "TX"
   */
  region?: string | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3CompleteAddressEntryRequestToJSON = (value: V3CompleteAddressEntryRequest): string =>
  toJSON(v3CompleteAddressEntryRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3CompleteAddressEntryRequestFromJSON = (
  json: string,
): Result<V3CompleteAddressEntryRequest, SDKValidationError> => fromJSON(v3CompleteAddressEntryRequestShape, json);
