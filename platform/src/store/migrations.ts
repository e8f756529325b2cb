/** The steps from an empty database to today's tables. A step that has been released is never edited. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** SQLite keeps such a table in its primary key, so that a new row writes one tree less. */
const byPrimaryKey = sql`without rowid`;

const foundation: Migration = {
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

const flows: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("possessions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("without_client", "integer", (column) => column.notNull())
      .addColumn("first_step", "text", (column) => column.notNull())
      .addColumn("phone_number", "text", (column) => column.notNull())
      .addColumn("otp_attempts_left", "integer", (column) => column.notNull())
      .addColumn("otp_code_hash", "text")
      .addColumn("otp_expires_at", "bigint")
      .addColumn("otp_sends_left", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createTable("flows")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("client_id", "text", (column) => column.notNull())
      .addColumn("product", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("phone_number", "text", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("challenge_at_start", "text", (column) => column.notNull())
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("verdict", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createTable("client_answers")
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("request_hash", "text", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("answered_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("client_answers_key", ["possession_id", "request_hash"])
      .execute();
    await db.schema.createIndex("client_answers_age").on("client_answers").column("answered_at").execute();
  },
};

export const migrations: Record<string, Migration> = {
  "0001_foundation": foundation,
  "0002_flows": flows,
};
