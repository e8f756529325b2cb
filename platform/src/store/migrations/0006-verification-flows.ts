/** Verifications that go with a possession. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const verificationFlows: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("verification_flows")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("person", "text", (column) => column.notNull())
      .addColumn("possession_id", "text")
      .addColumn("is_verified", "integer", (column) => column.notNull())
      .addColumn("evaluation", "text", (column) => column.notNull())
      .addColumn("client_customer_id", "text")
      .addColumn("client_human_id", "text")
      .addColumn("is_enrolled", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
