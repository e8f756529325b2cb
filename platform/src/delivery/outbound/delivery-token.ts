/** The token that goes with a webhook or a callback: a JWT (RFC 7519) that says who sent it, when, and what. */
import { createHash } from "node:crypto";
import { MINUTE, SECOND } from "../../system/clock.ts";

/** A delivery is read when it arrives, so its token need not live longer than clocks may differ. */
const LIFE = 5 * MINUTE;

/** Times in seconds since 1970. */
export interface DeliveryClaims {
  readonly iss: string;
  readonly iat: number;
  readonly exp: number;
  /** Id of the delivery: the same when it is tried again. */
  readonly jti: string;
  /** Base64url of the SHA-256 of the body, so that the token goes with this body and no other. */
  readonly body_sha256: string;
}

export function deliveryClaims(facts: { issuer: string; now: number; id: string; body: string }): DeliveryClaims {
  return {
    iss: facts.issuer,
    iat: Math.floor(facts.now / SECOND),
    exp: Math.floor((facts.now + LIFE) / SECOND),
    jti: facts.id,
    body_sha256: createHash("sha256").update(facts.body).digest("base64url"),
  };
}

/** A JWT in its compact form (RFC 7515 §7.1). */
export function compactToken(header: object, claims: object, sign: (data: Buffer) => Buffer): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${sign(Buffer.from(signed)).toString("base64url")}`;
}
