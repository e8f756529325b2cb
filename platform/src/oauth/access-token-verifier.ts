/**
 * Reads access tokens. The first time, jose checks everything that RFC 9068 §4 and RFC 8725 ask for; then the token is
 * remembered, since a signature check per call would take most of the server's time. A remembered token is still held
 * to everything that may have changed since.
 */
// Not from "jose": all of it takes three times as long to load, and the platform is to start in a blink.
import { decodeProtectedHeader } from "jose/decode/protected_header";
import { JWTExpired } from "jose/errors";
import { jwtVerify } from "jose/jwt/verify";
import { type Clock, SECOND } from "../system/clock.ts";
import { ACCESS_TOKEN_TYPE, type AccessTokenClaims, CLOCK_SKEW } from "./access-token.ts";
import { BoundedMap } from "../system/bounded-map.ts";
import { revocationKey, type Revocations } from "./revoked-tokens.ts";
import type { SigningKeys, VerificationKey } from "./signing-keys.ts";

const LONGEST_TOKEN = 8 * 1024;
const REMEMBERED_TOKENS = 10_000;
const REQUIRED_CLAIMS = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"] satisfies (keyof AccessTokenClaims)[];
const HEADER_MEMBERS = new Set(["typ", "alg", "kid"]);

/** The message is for the caller. */
export class InvalidToken extends Error {}

interface VerifiedToken {
  readonly claims: AccessTokenClaims;
  readonly key: VerificationKey;
  /** What it is called among those that were revoked. */
  readonly revocationKey: string;
}

export class AccessTokenVerifier {
  readonly #keys: SigningKeys;
  readonly #revocations: Revocations;
  readonly #clock: Clock;
  readonly #verified = new BoundedMap<VerifiedToken>(REMEMBERED_TOKENS);

  constructor(keys: SigningKeys, revocations: Revocations, clock: Clock) {
    this.#keys = keys;
    this.#revocations = revocations;
    this.#clock = clock;
  }

  /** Throws InvalidToken. */
  async verify(token: string, issuer: string): Promise<AccessTokenClaims> {
    if (token.length > LONGEST_TOKEN) throw new InvalidToken("the access token is too long");
    let verified = this.#verified.get(token);
    if (!verified) {
      verified = await this.#check(token, issuer);
      this.#verified.set(token, verified);
    }
    this.#recheck(verified, issuer);
    const { revocationKey } = verified;
    const isRevoked = this.#revocations.known(revocationKey) ?? (await this.#revocations.stored(revocationKey));
    if (isRevoked) throw new InvalidToken("the access token was revoked");
    return verified.claims;
  }

  /** What may have changed since the signature was checked, but for its revocation. */
  #recheck({ claims, key }: VerifiedToken, issuer: string): void {
    const now = this.#clock.now();
    if (claims.exp * SECOND <= now) throw new InvalidToken("the access token has expired");
    if (claims.iat * SECOND > now + CLOCK_SKEW) throw new InvalidToken("the access token is not valid yet");
    if (claims.iss !== issuer || !this.#keys.find(key.kid)) throw new InvalidToken("the access token is not valid");
  }

  async #check(token: string, issuer: string): Promise<VerifiedToken> {
    try {
      requireOwnSpelling(token);
      const key = this.#keyOf(token);
      const { payload } = await jwtVerify<AccessTokenClaims>(token, key.publicKey, {
        algorithms: [key.algorithm],
        typ: ACCESS_TOKEN_TYPE,
        issuer,
        audience: issuer,
        requiredClaims: REQUIRED_CLAIMS,
        currentDate: new Date(this.#clock.now()),
      });
      requireSoundClaims(payload);
      return { claims: payload, key, revocationKey: revocationKey(payload.jti) };
    } catch (cause) {
      const expired = cause instanceof JWTExpired;
      throw new InvalidToken(expired ? "the access token has expired" : "the access token is not valid", { cause });
    }
  }

  /** The key decides the algorithm, never the token (RFC 8725 §3.1); `jwk`, `jku` and `x5u` decide nothing. */
  #keyOf(token: string): VerificationKey {
    const { kid } = decodeProtectedHeader(token);
    const key = kid === undefined ? undefined : this.#keys.find(kid);
    if (!key) throw new Error("no such key");
    return key;
  }
}

/**
 * Only tokens that the platform wrote are read, so they have to look as it writes them: three segments, in the header
 * nothing but its three members, no spaces, and no member twice, which JSON.parse would pass over in silence.
 */
function requireOwnSpelling(token: string): void {
  const segments = token.split(".");
  if (segments.length !== 3) throw new Error("not a signed JWT");
  const [header, payload] = segments.slice(0, 2).map((segment) => {
    const text = Buffer.from(segment, "base64url").toString("utf8");
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || JSON.stringify(value) !== text) throw new Error("odd spelling");
    return value;
  });
  if (!header || !payload) throw new Error("not a signed JWT");
  const stranger = Object.keys(header).find((name) => !HEADER_MEMBERS.has(name));
  if (stranger !== undefined) throw new Error("unknown header member");
}

/** jose checks the types of the times and the value of the audience; the rest is checked here. */
function requireSoundClaims({ aud, sub, client_id, iat, jti }: AccessTokenClaims): void {
  const isSound =
    typeof aud === "string" &&
    typeof client_id === "string" &&
    sub === client_id &&
    typeof iat === "number" &&
    typeof jti === "string";
  if (!isSound) throw new Error("a claim has a wrong type");
}
