// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3TokenResponseShape } from "../../internal/schemas.ts";

/** An access token and its life. */
export type V3TokenResponse = {
  /**
   * Bearer token for all other calls. Never log it.
   *
   * @example "eyJ..."
   */
  accessToken: string;
  /**
   * Life of the access token, in seconds.
   *
   * @example 3600
   */
  expiresIn: number;
  /**
   * Not in use.
   *
   * @example 3600
   */
  refreshExpiresIn?: number | undefined;
  /**
   * Not in use.
   *
   * @example "eyJ..."
   */
  refreshToken?: string | undefined;
  /**
   * How to send the token: `Bearer`.
   *
   * @example "Bearer"
   */
  tokenType: string;
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3TokenResponseToJSON = (value: V3TokenResponse): string => toJSON(v3TokenResponseShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3TokenResponseFromJSON = (json: string): Result<V3TokenResponse, SDKValidationError> =>
  fromJSON(v3TokenResponseShape, json);
