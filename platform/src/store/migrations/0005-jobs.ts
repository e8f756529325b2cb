/** Work that is done later, by one of the nodes, and where domains want to hear of changes. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const jobs: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("jobs")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("domain_id", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("run_at", "bigint", (column) => column.notNull())
      .addColumn("last_error", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("ended_at", "bigint")
      .addColumn("kept_until", "bigint")
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema
      .createTable("webhooks")
      .addColumn("domain_id", "text", (column) => column.primaryKey().references("domains.id"))
      .addColumn("url", "text", (column) => column.notNull())
      .addColumn("secret", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("jobs_due").on("jobs").columns(["state", "run_at"]).execute();
    await db.schema.createIndex("jobs_kept").on("jobs").column("kept_until").execute();
    await db.schema.createIndex("jobs_domain").on("jobs").columns(["domain_id", "kind", "id"]).execute();
  },
};
