/** Rows of domains, their clients, and the links between domains. */

export const tiers = ["sandbox", "live"] as const;
export type Tier = (typeof tiers)[number];

/** What a client is for, and which test people are whose. */
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
  /** The product whose people the client may use; null: the person decides (sandbox only). */
  readonly product: Product | null;
  readonly createdAt: number;
  /** Null: it may call. A revoked client stays, so that its id is never given again. */
  readonly revokedAt: number | null;
}

export interface ClientSecretRow {
  readonly id: string;
  readonly clientId: string;
  /** HMAC-SHA256 of the secret, base64url. */
  readonly hash: string;
  readonly createdAt: number;
  /** Null: valid until it is removed. */
  readonly expiresAt: number | null;
}

export const linkStates = ["none", "requested", "linked"] as const;
export type LinkState = (typeof linkStates)[number];

/** The two ends of a link: the domain that asked for it, and the one that was asked. */
export interface LinkEnds {
  readonly fromDomain: string;
  readonly toDomain: string;
}

export interface DomainLinkRow extends LinkEnds {
  readonly state: Exclude<LinkState, "none">;
  /** Separated by blanks. */
  readonly scopes: string;
  readonly requestedAt: number;
  /** Null until it is confirmed. */
  readonly acceptedAt: number | null;
}
