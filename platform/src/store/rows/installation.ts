/** Rows of the installation, its signing keys, and repeatable calls of clients. */

/** One row. */
export interface InstallationRow {
  /** A constant, sealed with the master key at the first start. */
  readonly keyCheck: string;
}

export interface AuditEntryRow {
  readonly id: string;
  readonly at: number;
  /** Actor: `os:` and a user of the machine, `client:` and its ID, `start`, `schedule` or `admin-token`. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON object, or null. */
  readonly details: string | null;
}

export type SigningAlgorithm = "ES256" | "RS256" | "EdDSA";

export interface SigningKeyRow {
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** JWK without private members, as JSON. */
  readonly publicKey: string;
  /** PKCS #8, sealed with the master key, base64url. */
  readonly privateKey: string;
  readonly createdAt: number;
  /** `kid` of the previous key, or FIRST. Unique, so that of two nodes that rotate concurrently one succeeds. */
  readonly succeeds: string;
  /** Time at which it starts to sign and the previous key stops. It is published from its creation. */
  readonly activeFrom: number;
}

export interface TokenRevocationRow {
  /** SHA-256 of the token's `jti`, base64url. */
  readonly jtiHash: string;
  readonly revokedAt: number;
  /** Expiry of the token, after which the row is superfluous. */
  readonly expiresAt: number;
}

export interface IdempotentCallRow {
  /** Keyed hash of client, operation and key. */
  readonly keyHash: string;
  /** Keyed hash of parameters and body. */
  readonly requestHash: string;
  /** ID of the claim's holder: random. */
  readonly claim: string;
  /** `claimed`: nothing was done yet; `acted`: the call has acted; `answered`: the response is stored. */
  readonly state: "claimed" | "acted" | "answered";
  /** Status and body as JSON, sealed; null before. */
  readonly answer: string | null;
  /** Expiry of the claim: a holder that has not acted by then never will. */
  readonly claimedUntil: number;
  readonly expiresAt: number;
}
