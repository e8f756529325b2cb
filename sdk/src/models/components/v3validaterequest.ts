// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3ValidateRequestShape } from "../../internal/schemas.ts";

/** Ask whether possession of the phone is proven. */
export type V3ValidateRequest = {
  /**
   * Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.
   *
   * @example "713189b8-5555-4b08-83ba-75d08780aebd"
   */
  correlationId: string;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3ValidateRequestToJSON = (value: V3ValidateRequest): string => toJSON(v3ValidateRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ValidateRequestFromJSON = (json: string): Result<V3ValidateRequest, SDKValidationError> =>
  fromJSON(v3ValidateRequestShape, json);
