/** Statements on domains, clients and their secrets. */
import type { Tier, Product, DomainRow, ClientRow, ClientSecretRow } from "../rows/clients.ts";
import { type Builder, insertInto, statement } from "../statement.ts";

export const insertDomain = insertInto("domains");

/** Whoever has the id keeps it, a revoked client too. */
export const insertClient = insertInto("clients", "unless it is there");

export const insertClientSecret = insertInto("client_secrets");

export const deleteClientSecrets = statement<{ client_id: string }>((db, { client_id }) =>
  db.deleteFrom("client_secrets").where("client_id", "=", client_id),
);

/** All but those of clients that were rotated before and whose time is running out. */
export const endClientSecrets = statement<{ client_id: string; expires_at: number }>((db, values) =>
  db
    .updateTable("client_secrets")
    .set({ expires_at: values.expires_at })
    .where("client_id", "=", values.client_id)
    .where("expires_at", "is", null),
);

/** Those that an earlier rotation has left to run out. */
export const deleteEndingClientSecrets = statement<{ client_id: string }>((db, { client_id }) =>
  db.deleteFrom("client_secrets").where("client_id", "=", client_id).where("expires_at", "is not", null),
);

export const deleteExpiredClientSecrets = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("client_secrets").where("expires_at", "<=", now),
);

export const deleteClientSecret = statement<{ client_id: string; id: string }>((db, { client_id, id }) =>
  db.deleteFrom("client_secrets").where("id", "=", id).where("client_id", "=", client_id),
);

/** Its secrets' ids, newest first. */
export const selectClientSecrets = statement<{ client_id: string }, ClientSecretRow>((db, { client_id }) =>
  db
    .selectFrom("client_secrets")
    .selectAll()
    .where("client_id", "=", client_id)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc"),
);

export const revokeClient = statement<{ id: string; revoked_at: number }>((db, { id, revoked_at }) =>
  db.updateTable("clients").set({ revoked_at }).where("id", "=", id).where("revoked_at", "is", null),
);

/** Changes nothing. As a guard it makes sure that the client is there and stays so until the unit is done. */
export const holdClient = statement<{ id: string }>((db, { id }) =>
  db.updateTable("clients").set({ revoked_at: null }).where("id", "=", id).where("revoked_at", "is", null),
);

export const selectDomains = statement<object, DomainRow>((db) =>
  db.selectFrom("domains").selectAll().orderBy("created_at").orderBy("id"),
);

export const selectDomain = statement<{ id: string }, DomainRow>((db, { id }) =>
  db.selectFrom("domains").selectAll().where("id", "=", id),
);

export const selectClients = statement<object, ClientRow>((db) =>
  db.selectFrom("clients").selectAll().orderBy("created_at").orderBy("id"),
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

/** A client with its domain. */
export interface ClientInDomain extends ClientRow {
  readonly client_id: string;
  readonly domain: string;
  readonly tier: Tier;
}

const clientsInDomains = (db: Builder) =>
  db
    .selectFrom("clients")
    .innerJoin("domains", "domains.id", "clients.domain_id")
    .selectAll("clients")
    .select(["clients.id as client_id", "domains.name as domain", "domains.tier as tier"]);

/** Revoked ones too. */
export const selectClientsInDomains = statement<object, ClientInDomain>((db) =>
  clientsInDomains(db).orderBy("clients.created_at").orderBy("clients.id"),
);

export const selectClientInDomain = statement<{ id: string }, ClientInDomain>((db, { id }) =>
  clientsInDomains(db).where("clients.id", "=", id),
);

/** One row per secret of the client, one without hash if it has none; none if the client was revoked. */
export const selectClientWithSecrets = statement<{ id: string }, ClientWithSecret>((db, { id }) =>
  db
    .selectFrom("clients")
    .innerJoin("domains", "domains.id", "clients.domain_id")
    .leftJoin("client_secrets", "client_secrets.client_id", "clients.id")
    .where("clients.id", "=", id)
    .where("clients.revoked_at", "is", null)
    .select([
      "clients.id as client_id",
      "clients.product as product",
      "domains.id as domain_id",
      "domains.tier as tier",
      "client_secrets.hash as hash",
      "client_secrets.expires_at as secret_expires_at",
    ]),
);
