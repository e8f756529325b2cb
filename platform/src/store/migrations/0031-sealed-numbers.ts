/**
 * Phone numbers of possessions and messages, sealed and as a keyed hash; flows keep none. Possessions under way are lost, they
 * live for 15 minutes, and so are messages of the last day.
 */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const sealedNumbers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("flows").dropColumn("phone_number").execute();
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
      .addColumn("number_hash", "text")
      .addColumn("number_sealed", "text")
      .addColumn("numbers_left", "integer", (column) => column.notNull())
      .addColumn("messages_left", "integer", (column) => column.notNull())
      .addColumn("device_id", "text")
      .addColumn("proven_by", "text")
      .addColumn("failure", "text")
      .addColumn("otp_attempts_left", "integer", (column) => column.notNull())
      .addColumn("otp_code_hash", "text")
      .addColumn("otp_expires_at", "bigint")
      .addColumn("changes", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.dropTable("messages").execute();
    await db.schema
      .createTable("messages")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("number_hash", "text", (column) => column.notNull())
      .addColumn("number_sealed", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("last_error", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("sent_at", "bigint")
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
