/** Rows of domains, their clients, and links between domains. */

export const tiers = ["sandbox", "live"] as const;
export type Tier = (typeof tiers)[number];

/** Products of a client, which select its test users. */
export const products = ["prefill", "identity", "unify", "verify", "manager"] as const;
export type Product = (typeof products)[number];

export interface DomainRow {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly createdAt: number;
}

export interface ClientRow {
  readonly id: string;
  readonly domainId: string;
  /** Product whose people the client may use; null: derived from the test user (sandbox only). */
  readonly product: Product | null;
  readonly createdAt: number;
  /** Time of revocation; null: active. A revoked client stays, so that its ID is never reused. */
  readonly revokedAt: number | null;
}

export interface ClientSecretRow {
  readonly id: string;
  readonly clientId: string;
  /** HMAC-SHA256 of the secret, base64url. */
  readonly hash: string;
  readonly createdAt: number;
  /** Time of expiry; null: valid until it is removed. */
  readonly expiresAt: number | null;
}

export const linkStates = ["none", "requested", "linked"] as const;
export type LinkState = (typeof linkStates)[number];

/** The two ends of a link: the domain that requested it, and the other one. */
export interface LinkEnds {
  readonly fromDomain: string;
  readonly toDomain: string;
}

export interface DomainLinkRow extends LinkEnds {
  readonly state: Exclude<LinkState, "none">;
  /** Separated by spaces. */
  readonly scopes: string;
  readonly requestedAt: number;
  /** Null until it is confirmed. */
  readonly acceptedAt: number | null;
}
