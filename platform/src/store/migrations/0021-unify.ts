/** Sessions of Unify. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const unify: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("unify_sessions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("possession_id", "text", (column) => column.notNull())
      .addColumn("check_reputation", "integer", (column) => column.notNull())
      .addColumn("client_request_id", "text")
      .addColumn("client_customer_id", "text")
      .addColumn("client_human_id", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
