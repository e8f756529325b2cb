/** Access tokens that were revoked, signing keys that follow one another, and calls that may be repeated. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const oauth: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("token_revocations")
      .addColumn("jti_hash", "text", (column) => column.primaryKey())
      .addColumn("revoked_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createIndex("token_revocations_time")
      .on("token_revocations")
      .columns(["revoked_at", "jti_hash"])
      .execute();
    await db.schema.createIndex("token_revocations_expiry").on("token_revocations").column("expires_at").execute();
    await db.schema
      .createTable("idempotent_calls")
      .addColumn("key_hash", "text", (column) => column.primaryKey())
      .addColumn("request_hash", "text", (column) => column.notNull())
      .addColumn("claim", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("answer", "text")
      .addColumn("claimed_until", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("idempotent_calls_expiry").on("idempotent_calls").column("expires_at").execute();
    await db.schema
      .alterTable("signing_keys")
      .addColumn("succeeds", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await db.schema
      .alterTable("signing_keys")
      .addColumn("active_from", "bigint", (column) => column.notNull().defaultTo(0))
      .execute();
    // Keys of earlier times follow no other: they stay until they are replaced.
    await sql`UPDATE signing_keys SET succeeds = 'before ' || kid, active_from = created_at`.execute(db);
    await db.schema.createIndex("signing_keys_succeeds").on("signing_keys").column("succeeds").unique().execute();
  },
};
