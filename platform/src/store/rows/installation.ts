/** Rows of the installation itself, of its signing keys, and of calls that clients repeat. */

/** One row. */
export interface InstallationRow {
  /** A constant, sealed with the master key at the first start. */
  readonly keyCheck: string;
}

export interface AuditEntryRow {
  readonly id: string;
  readonly at: number;
  /** Who acted: `os:` and a user of the machine, `client:` and its id, `start`, `schedule` or `admin-token`. */
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
  /** The `kid` of the key before, or FIRST. Unique: of two nodes that rotate at the same time, one does. */
  readonly succeeds: string;
  /** When it begins to sign, and the key before stops. It is published from the beginning. */
  readonly activeFrom: number;
}

export interface TokenRevocationRow {
  /** SHA-256 of the token's `jti`, base64url. */
  readonly jtiHash: string;
  readonly revokedAt: number;
  /** When the token expires by itself, and the row is of no more use. */
  readonly expiresAt: number;
}

export interface IdempotentCallRow {
  /** Keyed hash of client, operation and key. */
  readonly keyHash: string;
  /** Keyed hash of parameters and body. */
  readonly requestHash: string;
  /** Who acts: a random id. */
  readonly claim: string;
  /** `claimed`: nothing was done yet; `acted`: something was; `answered`: the answer is kept. */
  readonly state: "claimed" | "acted" | "answered";
  /** Status and body as JSON, sealed; null before. */
  readonly answer: string | null;
  /** Whoever has neither acted nor answered by then never will. */
  readonly claimedUntil: number;
  readonly expiresAt: number;
}
