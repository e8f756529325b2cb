// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3ChallengeAddressEntryRequestShape } from "../../internal/schemas.ts";

/** An address of the person. */
export type V3ChallengeAddressEntryRequest = {
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
export const v3ChallengeAddressEntryRequestToJSON = (value: V3ChallengeAddressEntryRequest): string =>
  toJSON(v3ChallengeAddressEntryRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ChallengeAddressEntryRequestFromJSON = (
  json: string,
): Result<V3ChallengeAddressEntryRequest, SDKValidationError> => fromJSON(v3ChallengeAddressEntryRequestShape, json);
