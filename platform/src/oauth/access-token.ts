/** Claims and constants of access tokens, which are JWTs in the profile of RFC 9068. */
import { SECOND } from "../system/clock.ts";

/** Seconds. */
export const ACCESS_TOKEN_LIFE = 3600;

/** Maximum time that another node's clock may be ahead, in milliseconds. */
export const CLOCK_SKEW = 60 * SECOND;

/** `typ` header (RFC 9068 §2.1). Distinguishes access tokens from other JWTs signed with the same key. */
export const ACCESS_TOKEN_TYPE = "at+jwt";

/** Times are in seconds since the epoch. */
export interface AccessTokenClaims {
  readonly iss: string;
  readonly exp: number;
  readonly aud: string;
  /** The client ID, as there is no user. */
  readonly sub: string;
  readonly client_id: string;
  readonly iat: number;
  readonly jti: string;
}

export const base64urlJson = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
