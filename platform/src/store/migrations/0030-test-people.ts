/** Test people that users added. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const testPeople: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("test_people")
      .addColumn("phone_number", "text", (column) => column.primaryKey())
      .addColumn("sealed", "text", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
