/** The ids under which domains know people. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const proveIds: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("prove_ids")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
