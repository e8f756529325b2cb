/** Visits to mobile networks, and what the emulated one keeps of them. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const carrierVisits: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("carrier_visits")
      .addColumn("possession_id", "text", (column) => column.primaryKey())
      .addColumn("reference", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createTable("emulated_visits")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("token_hash", "text", (column) => column.notNull().unique())
      .addColumn("vfp_hash", "text", (column) => column.notNull())
      .addColumn("phone_number", "text")
      .addColumn("implementation", "text", (column) => column.notNull())
      .addColumn("visited_at", "bigint")
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
