/** Devices with their keys, and the challenges that were used up. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const devices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("devices")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("key_id", "text", (column) => column.notNull())
      .addColumn("public_key", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("name", "text")
      .addColumn("capabilities", "text", (column) => column.notNull())
      .addColumn("number_hash", "text")
      .addColumn("number_sealed", "text")
      .addColumn("bound_at", "bigint")
      .addColumn("prove_id", "text")
      .addColumn("client_customer_id", "text")
      .addColumn("client_human_id", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("last_used_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("devices_key").on("devices").columns(["domain_id", "key_id"]).unique().execute();
    await db.schema.createIndex("devices_last_use").on("devices").column("last_used_at").execute();
    await db.schema
      .createTable("used_challenges")
      .addColumn("challenge", "text", (column) => column.primaryKey())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("used_challenges_expiry").on("used_challenges").column("expires_at").execute();
  },
};
