/** Statements on domains, clients and their secrets. */
import { insertInto, statement } from "./statement.ts";

export type Tier = "sandbox" | "live";

/** What a client is for, and which test people are whose. */
export const products = ["prefill", "identity", "unify", "verify", "manager"] as const;
export type Product = (typeof products)[number];

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

export const insertDomain = insertInto("domains");

export const insertClient = insertInto("clients");

export const insertClientSecret = insertInto("client_secrets");

export const deleteClientSecrets = statement<{ client_id: string }>((db, { client_id }) =>
  db.deleteFrom("client_secrets").where("client_id", "=", client_id),
);

export const selectDomains = statement<object, DomainRow>((db) =>
  db.selectFrom("domains").selectAll().orderBy("created_at"),
);

export const selectDomain = statement<{ id: string }, DomainRow>((db, { id }) =>
  db.selectFrom("domains").selectAll().where("id", "=", id),
);

export const selectClients = statement<object, ClientRow>((db) =>
  db.selectFrom("clients").selectAll().orderBy("created_at"),
);

/** A client with its domain and one of its secrets. */
export interface ClientWithSecret {
  readonly client_id: string;
  readonly product: Product | null;
  readonly domain_id: string;
  readonly tier: Tier;
  readonly hash: string | null;
  readonly secret_expires_at: number | null;
}

/** One row per secret of the client, one without hash if it has none. */
export const selectClientWithSecrets = statement<{ id: string }, ClientWithSecret>((db, { id }) =>
  db
    .selectFrom("clients")
    .innerJoin("domains", "domains.id", "clients.domain_id")
    .leftJoin("client_secrets", "client_secrets.client_id", "clients.id")
    .where("clients.id", "=", id)
    .select([
      "clients.id as client_id",
      "clients.product as product",
      "domains.id as domain_id",
      "domains.tier as tier",
      "client_secrets.hash as hash",
      "client_secrets.expires_at as secret_expires_at",
    ]),
);
