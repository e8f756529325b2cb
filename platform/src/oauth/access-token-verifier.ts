/**
 * Verifies access tokens. On first use, jose checks everything that RFC 9068 §4 and RFC 8725 require; then the token is
 * cached, because a signature check per request would take most of the server's time. Later requests only check what
 * may have changed: times, signing keys and revocation.
 */
// Submodules instead of "jose", which takes three times as long to load and would slow down startup.
import { decodeProtectedHeader } from "jose/decode/protected_header";
import { JWTExpired } from "jose/errors";
import { jwtVerify } from "jose/jwt/verify";
import { type Clock, SECOND } from "../system/clock.ts";
import { ACCESS_TOKEN_TYPE, type AccessTokenClaims, CLOCK_SKEW } from "./access-token.ts";
import { BoundedMap } from "../system/bounded-map.ts";
import { revocationKey, type Revocations } from "./revoked-tokens.ts";
import type { SigningKeys, VerificationKey } from "./signing-keys.ts";

const MAX_TOKEN_LENGTH = 8 * 1024;
const CACHED_TOKENS = 10_000;
const REQUIRED_CLAIMS = ["iss", "exp", "aud", "sub", "client_id", "iat", "jti"] satisfies (keyof AccessTokenClaims)[];
const HEADER_MEMBERS = new Set(["typ", "alg", "kid"]);

/** The message is sent to the client. */
export class InvalidToken extends Error {}

interface VerifiedToken {
  readonly claims: AccessTokenClaims;
  readonly key: VerificationKey;
  /** Key of the token in the list of revoked tokens. */
  readonly revocationKey: string;
}

export class AccessTokenVerifier {
  readonly #keys: SigningKeys;
  readonly #revocations: Revocations;
  readonly #clock: Clock;
  readonly #verified = new BoundedMap<VerifiedToken>(CACHED_TOKENS);

  constructor(keys: SigningKeys, revocations: Revocations, clock: Clock) {
    this.#keys = keys;
    this.#revocations = revocations;
    this.#clock = clock;
  }

  /** @throws InvalidToken */
  async verify(token: string, issuer: string): Promise<AccessTokenClaims> {
    if (token.length > MAX_TOKEN_LENGTH) throw new InvalidToken("the access token is too long");
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

  /** Checks everything that may have changed since the signature was verified, except revocation. */
  #recheck({ claims, key }: VerifiedToken, issuer: string): void {
    const now = this.#clock.now();
    if (claims.exp * SECOND <= now) throw new InvalidToken("the access token has expired");
    if (claims.iat * SECOND > now + CLOCK_SKEW) throw new InvalidToken("the access token is not valid yet");
    if (claims.iss !== issuer || !this.#keys.find(key.kid)) throw new InvalidToken("the access token is not valid");
  }

  async #check(token: string, issuer: string): Promise<VerifiedToken> {
    try {
      requireCanonicalForm(token);
      const key = this.#keyOf(token);
      const { payload } = await jwtVerify<AccessTokenClaims>(token, key.publicKey, {
        algorithms: [key.algorithm],
        typ: ACCESS_TOKEN_TYPE,
        issuer,
        audience: issuer,
        requiredClaims: REQUIRED_CLAIMS,
        currentDate: new Date(this.#clock.now()),
      });
      requireClaimTypes(payload);
      return { claims: payload, key, revocationKey: revocationKey(payload.jti) };
    } catch (cause) {
      const expired = cause instanceof JWTExpired;
      throw new InvalidToken(expired ? "the access token has expired" : "the access token is not valid", { cause });
    }
  }

  /** The key determines the algorithm, never the token (RFC 8725 §3.1). `jwk`, `jku` and `x5u` are not used. */
  #keyOf(token: string): VerificationKey {
    const { kid } = decodeProtectedHeader(token);
    const key = kid === undefined ? undefined : this.#keys.find(kid);
    if (!key) throw new Error("no such key");
    return key;
  }
}

/**
 * Requires the exact form that the platform writes, because it only accepts its own tokens: three segments, no header
 * members besides the known three, no whitespace, and no duplicate members, which JSON.parse silently accepts.
 */
function requireCanonicalForm(token: string): void {
  const segments = token.split(".");
  if (segments.length !== 3) throw new Error("not a signed JWT");
  const [header, payload] = segments.slice(0, 2).map((segment) => {
    const text = Buffer.from(segment, "base64url").toString("utf8");
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || JSON.stringify(value) !== text)
      throw new Error("not in canonical form");
    return value;
  });
  if (!header || !payload) throw new Error("not a signed JWT");
  const unknownMember = Object.keys(header).find((name) => !HEADER_MEMBERS.has(name));
  if (unknownMember !== undefined) throw new Error("unknown header member");
}

/** Checks the claim types that jose does not; jose checks the times and the value of `aud`. */
function requireClaimTypes({ aud, sub, client_id, iat, jti }: AccessTokenClaims): void {
  const isValid =
    typeof aud === "string" &&
    typeof client_id === "string" &&
    sub === client_id &&
    typeof iat === "number" &&
    typeof jti === "string";
  if (!isValid) throw new Error("a claim has a wrong type");
}
