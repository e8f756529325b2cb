/** Rows of the installation itself, of its signing keys, and of calls that clients repeat. */

/** One row. */
export interface InstallationRow {
  /** A constant, sealed with the master key at the first start. */
  readonly key_check: string;
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
  readonly public_key: string;
  /** PKCS #8, sealed with the master key, base64url. */
  readonly private_key: string;
  readonly created_at: number;
  /** The `kid` of the key before, or FIRST. Unique: of two nodes that rotate at the same time, one does. */
  readonly succeeds: string;
  /** When it begins to sign, and the key before stops. It is published from the beginning. */
  readonly active_from: number;
}

export interface TokenRevocationRow {
  /** SHA-256 of the token's `jti`, base64url. */
  readonly jti_hash: string;
  readonly revoked_at: number;
  /** When the token expires by itself, and the row is of no more use. */
  readonly expires_at: number;
}

export interface IdempotentCallRow {
  /** Keyed hash of client, operation and key. */
  readonly key_hash: string;
  /** Keyed hash of parameters and body. */
  readonly request_hash: string;
  /** Who acts: a random id. */
  readonly claim: string;
  /** `claimed`: nothing was done yet; `acted`: something was; `answered`: the answer is kept. */
  readonly state: "claimed" | "acted" | "answered";
  /** Status and body as JSON, sealed; null before. */
  readonly answer: string | null;
  /** Whoever has neither acted nor answered by then never will. */
  readonly claimed_until: number;
  readonly expires_at: number;
}
