// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { KYCFieldTypeResponseInternal } from "./kycfieldtyperesponseinternal.ts";
import { amlTypeListResponseInternalShape } from "../../internal/schemas.ts";

/** The hits on one watch list. */
export type AmlTypeListResponseInternal = {
  /**
   * Kind of list.
   *
   * @example "pep-class-1"
   */
  amlType?: string | undefined;
  /** Fields of the entries. */
  fields?: Array<KYCFieldTypeResponseInternal> | undefined;
  /** Number of hits on this list. */
  listHits?: number | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const amlTypeListResponseInternalToJSON = (value: AmlTypeListResponseInternal): string =>
  toJSON(amlTypeListResponseInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const amlTypeListResponseInternalFromJSON = (
  json: string,
): Result<AmlTypeListResponseInternal, SDKValidationError> => fromJSON(amlTypeListResponseInternalShape, json);
