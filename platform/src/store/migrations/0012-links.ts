/** Instant Links. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const links: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("links")
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("token_hash", "text", (column) => column.notNull().unique())
      .addColumn("same_device", "integer", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("settles_at", "bigint")
      .addColumn("opened_at", "bigint")
      .addColumn("proved", "integer")
      .addColumn("phone_match", "text")
      .addColumn("ip_match", "text")
      .addPrimaryKeyConstraint("links_key", ["possession_id", "token_hash"])
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("links_due").on("links").column("settles_at").execute();
  },
};
