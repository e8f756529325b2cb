/** Signs access tokens. The hottest path of the platform, so it only uses node:crypto and caches the JWT header. */
import { type Clock, SECOND } from "../system/clock.ts";
import { ACCESS_TOKEN_LIFE, ACCESS_TOKEN_TYPE, type AccessTokenClaims, base64urlJson } from "./access-token.ts";
import { randomText } from "../system/random.ts";
import type { SigningKey, SigningKeys } from "./signing-keys.ts";

/** 160 bits, as recommended by RFC 6749 §10.10, so that a `jti` is unique and cannot be guessed. */
const ID_BYTES = 20;

export class AccessTokenIssuer {
  readonly #keys: SigningKeys;
  readonly #clock: Clock;
  /** Cached header segment of the active key. */
  #header: { readonly key: SigningKey; readonly segment: string } | undefined;

  constructor(keys: SigningKeys, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  /** @param issuer also the audience, because the platform only issues tokens for its own API */
  issue(clientId: string, issuer: string): string {
    const key = this.#keys.active;
    const issuedAt = Math.floor(this.#clock.now() / SECOND);
    const claims: AccessTokenClaims = {
      iss: issuer,
      exp: issuedAt + ACCESS_TOKEN_LIFE,
      aud: issuer,
      sub: clientId,
      client_id: clientId,
      iat: issuedAt,
      jti: randomText(ID_BYTES),
    };
    const signed = `${this.#headerOf(key)}.${base64urlJson(claims)}`;
    return `${signed}.${key.sign(Buffer.from(signed, "latin1")).toString("base64url")}`;
  }

  #headerOf(key: SigningKey): string {
    if (this.#header?.key !== key) {
      const segment = base64urlJson({ typ: ACCESS_TOKEN_TYPE, alg: key.algorithm, kid: key.kid });
      this.#header = { key, segment };
    }
    return this.#header.segment;
  }
}
