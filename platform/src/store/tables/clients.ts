/** Statements on domains, clients and their secrets. */
import type { Tier, Product, DomainRow, ClientRow, ClientSecretRow } from "../rows/clients.ts";
import { type Builder, insertInto, statement } from "../statement.ts";

export const insertDomain = insertInto("domains");

/** An ID belongs to its client forever, even after revocation. */
export const insertClient = insertInto("clients", "if absent");

export const insertClientSecret = insertInto("client_secrets");

export const deleteClientSecrets = statement<{ clientId: string }>((db, { clientId }) =>
  db.deleteFrom("client_secrets").where("clientId", "=", clientId),
);

/** Secrets of the clients without those that an earlier rotation has set to expire. */
export const endClientSecrets = statement<{ clientId: string; expiresAt: number }>((db, values) =>
  db
    .updateTable("client_secrets")
    .set({ expiresAt: values.expiresAt })
    .where("clientId", "=", values.clientId)
    .where("expiresAt", "is", null),
);

/** Secrets that an earlier rotation has set to expire. */
export const deleteEndingClientSecrets = statement<{ clientId: string }>((db, { clientId }) =>
  db.deleteFrom("client_secrets").where("clientId", "=", clientId).where("expiresAt", "is not", null),
);

export const deleteExpiredClientSecrets = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("client_secrets").where("expiresAt", "<=", now),
);

export const deleteClientSecret = statement<{ clientId: string; id: string }>((db, { clientId, id }) =>
  db.deleteFrom("client_secrets").where("id", "=", id).where("clientId", "=", clientId),
);

/** IDs of the client's secrets, newest first. */
export const selectClientSecrets = statement<{ clientId: string }, ClientSecretRow>((db, { clientId }) =>
  db
    .selectFrom("client_secrets")
    .selectAll()
    .where("clientId", "=", clientId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc"),
);

export const revokeClient = statement<{ id: string; revokedAt: number }>((db, { id, revokedAt }) =>
  db.updateTable("clients").set({ revokedAt }).where("id", "=", id).where("revokedAt", "is", null),
);

/** Changes nothing. As a guard it makes sure that the client exists until the unit is committed. */
export const holdClient = statement<{ id: string }>((db, { id }) =>
  db.updateTable("clients").set({ revokedAt: null }).where("id", "=", id).where("revokedAt", "is", null),
);

export const selectDomains = statement<object, DomainRow>((db) =>
  db.selectFrom("domains").selectAll().orderBy("createdAt").orderBy("id"),
);

export const selectDomain = statement<{ id: string }, DomainRow>((db, { id }) =>
  db.selectFrom("domains").selectAll().where("id", "=", id),
);

export const selectClients = statement<object, ClientRow>((db) =>
  db.selectFrom("clients").selectAll().orderBy("createdAt").orderBy("id"),
);

/** A client with its domain and one of its secrets. */
export interface ClientWithSecret {
  readonly clientId: string;
  readonly product: Product | null;
  readonly domainId: string;
  readonly tier: Tier;
  readonly hash: string | null;
  readonly secretExpiresAt: number | null;
}

/** A client with its domain. */
export interface ClientInDomain extends ClientRow {
  readonly clientId: string;
  readonly domain: string;
  readonly tier: Tier;
}

const clientsInDomains = (db: Builder) =>
  db
    .selectFrom("clients")
    .innerJoin("domains", "domains.id", "clients.domainId")
    .selectAll("clients")
    .select(["clients.id as clientId", "domains.name as domain", "domains.tier as tier"]);

/** Includes revoked clients. */
export const selectClientsInDomains = statement<object, ClientInDomain>((db) =>
  clientsInDomains(db).orderBy("clients.createdAt").orderBy("clients.id"),
);

export const selectClientInDomain = statement<{ id: string }, ClientInDomain>((db, { id }) =>
  clientsInDomains(db).where("clients.id", "=", id),
);

/** One row per secret of the client, or one without hash if it has none; no row if the client was revoked. */
export const selectClientWithSecrets = statement<{ id: string }, ClientWithSecret>((db, { id }) =>
  db
    .selectFrom("clients")
    .innerJoin("domains", "domains.id", "clients.domainId")
    .leftJoin("client_secrets", "client_secrets.clientId", "clients.id")
    .where("clients.id", "=", id)
    .where("clients.revokedAt", "is", null)
    .select([
      "clients.id as clientId",
      "clients.product as product",
      "domains.id as domainId",
      "domains.tier as tier",
      "client_secrets.hash as hash",
      "client_secrets.expiresAt as secretExpiresAt",
    ]),
);
