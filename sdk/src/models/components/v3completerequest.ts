// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import type { V3CompleteIndividualRequest } from "./v3completeindividualrequest.ts";
import { v3CompleteRequestShape } from "../../internal/schemas.ts";

/** Verify the person and end the flow. */
export type V3CompleteRequest = {
  /**
   * Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.
   *
   * @example "713189b8-5555-4b08-83ba-75d08780aebd"
   */
  correlationId: string;
  /** The person as confirmed in the form. First and last name, or `ssn`, must be there. */
  individual: V3CompleteIndividualRequest;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3CompleteRequestToJSON = (value: V3CompleteRequest): string => toJSON(v3CompleteRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3CompleteRequestFromJSON = (json: string): Result<V3CompleteRequest, SDKValidationError> =>
  fromJSON(v3CompleteRequestShape, json);
