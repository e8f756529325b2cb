/** What an access token says: a JWT as RFC 9068 draws it. */
import { SECOND } from "../system/clock.ts";

/** Seconds. */
export const ACCESS_TOKEN_LIFE = 3600;

/** Milliseconds that another node's clock may be ahead of ours. */
export const CLOCK_SKEW = 60 * SECOND;

/** RFC 9068 §2.1. Tells access tokens from every other JWT that the same key may sign. */
export const ACCESS_TOKEN_TYPE = "at+jwt";

/** Times in seconds since 1970. */
export interface AccessTokenClaims {
  readonly iss: string;
  readonly exp: number;
  readonly aud: string;
  /** There is no user: the client acts for itself. */
  readonly sub: string;
  readonly client_id: string;
  readonly iat: number;
  readonly jti: string;
}

export const base64urlJson = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
