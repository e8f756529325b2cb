// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { kycFieldTypeResponseInternalShape } from "../../internal/schemas.ts";

/** One field of a watch-list entry. */
export type KYCFieldTypeResponseInternal = {
  /** Name of the field. */
  name?: string | undefined;
  /** Where it comes from. */
  source?: string | undefined;
  /** Its value. */
  value?: string | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const kycFieldTypeResponseInternalToJSON = (value: KYCFieldTypeResponseInternal): string =>
  toJSON(kycFieldTypeResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const kycFieldTypeResponseInternalFromJSON = (
  json: string,
): Result<KYCFieldTypeResponseInternal, SDKValidationError> => fromJSON(kycFieldTypeResponseInternalShape, json);
