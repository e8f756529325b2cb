/** The installation, domains with their clients, and keys. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const foundation: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("installation")
      .addColumn("key_check", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("domains")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("tier", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("clients")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("product", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("client_secrets")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("client_id", "text", (column) => column.notNull().references("clients.id").onDelete("cascade"))
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint")
      .execute();
    await db.schema.createIndex("client_secrets_client").on("client_secrets").column("client_id").execute();
    await db.schema
      .createTable("signing_keys")
      .addColumn("kid", "text", (column) => column.primaryKey())
      .addColumn("algorithm", "text", (column) => column.notNull())
      .addColumn("public_key", "text", (column) => column.notNull())
      .addColumn("private_key", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
