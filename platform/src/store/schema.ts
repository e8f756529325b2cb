/** The tables. Times are milliseconds since 1970, ids are text, flags are 0 or 1. */

export type Tier = "sandbox" | "live";
export type Product = "prefill" | "identity";

/** One row. */
export interface InstallationRow {
  /** A constant, sealed with the master key at the first start. */
  readonly key_check: string;
}

export interface DomainRow {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly created_at: number;
}

export interface ClientRow {
  readonly id: string;
  readonly domain_id: string;
  /** The product whose people the client may use; null: the person decides (sandbox only). */
  readonly product: Product | null;
  readonly created_at: number;
}

export interface ClientSecretRow {
  readonly id: string;
  readonly client_id: string;
  /** HMAC-SHA256 of the secret, base64url. */
  readonly hash: string;
  readonly created_at: number;
  /** Null: valid until it is removed. */
  readonly expires_at: number | null;
}

export interface SigningKeyRow {
  readonly kid: string;
  readonly algorithm: string;
  /** JWK without private members, as JSON. */
  readonly public_key: string;
  /** PKCS #8, sealed with the master key, base64url. */
  readonly private_key: string;
  readonly created_at: number;
}

export interface FlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly client_id: string;
  readonly product: Product;
  readonly state: string;
  /** E.164. */
  readonly phone_number: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** How the data given at Start compares with the person: none was given, it matched, it did not. */
  readonly challenge_at_start: "missing" | "met" | "failed";
  readonly possession_id: string;
  /** Verdict of Validate: `passed`, or the reason why not; null before. */
  readonly verdict: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

export interface PossessionRow {
  /** The `authId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly state: "pending" | "passed" | "failed";
  /** Whether the verdict comes without the client SDK (short-term test people). */
  readonly without_client: number;
  /** The step that the browser begins with. */
  readonly first_step: string;
  /** E.164. */
  readonly phone_number: string;
  readonly otp_attempts_left: number;
  /** HMAC-SHA256 of the code that was sent last; null: none was sent. */
  readonly otp_code_hash: string | null;
  readonly otp_expires_at: number | null;
  /** How often a code may still be sent. */
  readonly otp_sends_left: number;
  readonly created_at: number;
  readonly expires_at: number;
}

/** First answers to calls of a browser, kept a moment for the case that it sends the call again. */
export interface ClientAnswerRow {
  readonly possession_id: string;
  readonly request_hash: string;
  readonly answer: string;
  readonly answered_at: number;
}

export interface Tables {
  installation: InstallationRow;
  domains: DomainRow;
  clients: ClientRow;
  client_secrets: ClientSecretRow;
  signing_keys: SigningKeyRow;
  flows: FlowRow;
  possessions: PossessionRow;
  client_answers: ClientAnswerRow;
}
