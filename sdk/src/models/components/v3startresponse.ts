// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3StartResponseShape } from "../../internal/schemas.ts";

/** A flow has begun. */
export type V3StartResponse = {
  /**
   * Token for the client SDK, for this flow only.
   *
   * @example "eyJhbGciOi..."
   */
  authToken: string;
  /**
   * Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.
   *
   * @example "713189b8-5555-4b08-83ba-75d08780aebd"
   */
  correlationId: string;
  /**
   * The calls that the flow allows now: slug of the operation → its path.
   *
   * @example {"v3-validate":"/v3/validate"}
   */
  next: { [key: string]: string };
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3StartResponseToJSON = (value: V3StartResponse): string => toJSON(v3StartResponseShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3StartResponseFromJSON = (json: string): Result<V3StartResponse, SDKValidationError> =>
  fromJSON(v3StartResponseShape, json);
