/** People that domains have enrolled in Identity Manager. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const identityManager: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("enrolled_identities")
      .addColumn("domain_id", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("prove_id", "text", (column) => column.notNull().unique())
      .addColumn("number_hash", "text", (column) => column.notNull())
      .addColumn("number_sealed", "text", (column) => column.notNull())
      .addColumn("client_customer_id", "text")
      .addColumn("client_human_id", "text")
      .addColumn("device_id", "text")
      .addColumn("active", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("enrolled_identities_key", ["domain_id", "id"])
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("enrolled_identities_number").on("enrolled_identities").column("number_hash").execute();
  },
};
