/** Possessions with a plan of their own. Those under way are lost; they live for 15 minutes. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const possessionPlans: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropTable("possessions").execute();
    await db.schema
      .createTable("possessions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("tier", "text", (column) => column.notNull())
      .addColumn("client_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("without_client", "integer", (column) => column.notNull())
      .addColumn("plan", "text", (column) => column.notNull())
      .addColumn("settings", "text", (column) => column.notNull())
      .addColumn("message_template", "text")
      .addColumn("step", "text", (column) => column.notNull())
      .addColumn("phone_number", "text")
      .addColumn("numbers_left", "integer", (column) => column.notNull())
      .addColumn("device_id", "text")
      .addColumn("proven_by", "text")
      .addColumn("failure", "text")
      .addColumn("otp_attempts_left", "integer", (column) => column.notNull())
      .addColumn("otp_code_hash", "text")
      .addColumn("otp_expires_at", "bigint")
      .addColumn("otp_sends_left", "integer", (column) => column.notNull())
      .addColumn("changes", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
