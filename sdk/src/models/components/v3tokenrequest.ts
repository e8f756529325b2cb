// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { fromJSON, toJSON } from "../../internal/json.ts";
import type { Result } from "../../types/fp.ts";
import type { SDKValidationError } from "../errors/sdkvalidationerror.ts";
import { v3TokenRequestShape } from "../../internal/schemas.ts";

/** Client credentials, to be exchanged for an access token. */
export type V3TokenRequest = {
  /**
   * Id of the OAuth client.
   *
   * @example "customer_id"
   */
  clientId: string;
  /**
   * Secret of the OAuth client. Never log it.
   *
   * @example "secret"
   */
  clientSecret: string;
  /**
   * The OAuth grant; `client_credentials` is the one there is.
   *
   * @example "client_credentials"
   */
  grantType: "client_credentials" | (string & {});
};

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export const v3TokenRequestToJSON = (value: V3TokenRequest): string => toJSON(v3TokenRequestShape, value);

/** Reads JSON as on the wire. Never throws. */
export const v3TokenRequestFromJSON = (json: string): Result<V3TokenRequest, SDKValidationError> =>
  fromJSON(v3TokenRequestShape, json);
