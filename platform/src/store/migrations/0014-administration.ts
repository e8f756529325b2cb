/** Who did what to the installation, and clients that were revoked. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const administration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("audit_log")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("details", "text")
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.alterTable("clients").addColumn("revoked_at", "bigint").execute();
  },
};
