// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { AmlTypeListResponseInternal } from "./amltypelistresponseinternal.ts";
import { kycInternalShape } from "../../internal/schemas.ts";

/** Hits on watch lists. */
export type KYCInternal = {
  /** The lists that were hit. */
  amlTypeLists?: Array<AmlTypeListResponseInternal> | undefined;
  /** Number of hits over all lists. */
  totalHits?: number | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const kycInternalToJSON = (value: KYCInternal): string => toJSON(kycInternalShape, value);

/** Reads JSON as on the wire. Never throws. */
export const kycInternalFromJSON = (json: string): Result<KYCInternal, SDKValidationError> =>
  fromJSON(kycInternalShape, json);
