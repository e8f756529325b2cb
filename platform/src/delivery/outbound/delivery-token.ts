/** Creates the JWT (RFC 7519) of webhooks and callbacks, which identifies the sender, the time and the body. */
import { createHash } from "node:crypto";
import { MINUTE, SECOND } from "../../system/clock.ts";

/** Receivers verify the token on arrival, so its lifetime only needs to cover clock skew. */
const LIFE = 5 * MINUTE;

/** Times are in seconds since the epoch. */
export interface DeliveryClaims {
  readonly iss: string;
  readonly iat: number;
  readonly exp: number;
  /** ID of the delivery; retries have the same ID. */
  readonly jti: string;
  /** SHA-256 of the body in base64url; binds the token to the body. */
  readonly body_sha256: string;
}

export function deliveryClaims(delivery: { issuer: string; now: number; id: string; body: string }): DeliveryClaims {
  return {
    iss: delivery.issuer,
    iat: Math.floor(delivery.now / SECOND),
    exp: Math.floor((delivery.now + LIFE) / SECOND),
    jti: delivery.id,
    body_sha256: createHash("sha256").update(delivery.body).digest("base64url"),
  };
}

/** Returns a JWT in compact serialization (RFC 7515 §7.1). */
export function compactToken(header: object, claims: object, sign: (data: Buffer) => Buffer): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${sign(Buffer.from(signed)).toString("base64url")}`;
}
