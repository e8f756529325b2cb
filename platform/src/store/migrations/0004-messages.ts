/** Messages to phones, what a possession must know to send them, and counts for their limits. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const messages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("messages")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("phone_number", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("last_error", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("sent_at", "bigint")
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createTable("counts")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("count", "integer", (column) => column.notNull())
      .addColumn("ends_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("counts_end").on("counts").column("ends_at").execute();
    // Possessions begun before this step live for minutes, and only sandbox domains had any.
    await db.schema
      .alterTable("possessions")
      .addColumn("tier", "text", (column) => column.notNull().defaultTo("sandbox"))
      .execute();
    await db.schema
      .alterTable("possessions")
      .addColumn("client_id", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await db.schema.alterTable("possessions").addColumn("message_template", "text").execute();
  },
};
