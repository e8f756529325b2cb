// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3ChallengeRequestShape } from "../../internal/schemas.ts";

/** Something that only the person should know. */
export type V3ChallengeRequest = {
  /**
   * Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.
   *
   * @example "713189b8-5555-4b08-83ba-75d08780aebd"
   */
  correlationId: string;
  /**
   * Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD.
   *
   * @example "1981-01"
   */
  dob?: string | undefined;
  /**
   * Social security number: all nine digits or the last four. Shape: 4 or 9 digits.
   *
   * @example "0596"
   */
  ssn?: string | undefined;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3ChallengeRequestToJSON = (value: V3ChallengeRequest): string => toJSON(v3ChallengeRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3ChallengeRequestFromJSON = (json: string): Result<V3ChallengeRequest, SDKValidationError> =>
  fromJSON(v3ChallengeRequestShape, json);
