// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3TokenResponseFromJSON, v3TokenResponseToJSON } from "../../internal/codecs.ts";

/** An access token and its life. */
export type V3TokenResponse = {
  /** Bearer token for all other calls. Never log it. @example "eyJ..." */
  accessToken: string;
  /** Life of the access token, in seconds. @example 3600 */
  expiresIn: number;
  /** Not in use. @example 3600 */
  refreshExpiresIn?: number | undefined;
  /** Not in use. @example "eyJ..." */
  refreshToken?: string | undefined;
  /** How to send the token: `Bearer`. @example "Bearer" */
  tokenType: string;
};
