/** Flows and their possessions. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const flows: Migration = {
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
