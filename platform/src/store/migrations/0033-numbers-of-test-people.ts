/** Possessions of sandbox domains have the number as it is. Those under way are lost, they live for 15 minutes. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export const numbersOfTestPeople: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`delete from possessions`.execute(db);
    await db.schema.alterTable("possessions").renameColumn("number_sealed", "number").execute();
  },
};
