/** The directory: people whom the operator imports. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const people: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("directory_keys")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("sealed", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("people")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("key_id", "text", (column) => column.notNull().references("directory_keys.id"))
      .addColumn("sealed", "text", (column) => column.notNull())
      .addColumn("imported_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("people_key").on("people").column("key_id").execute();
    await db.schema
      .createTable("people_imports")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("rows_done", "bigint", (column) => column.notNull())
      .addColumn("rows_refused", "bigint", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
