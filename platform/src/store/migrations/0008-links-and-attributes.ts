/** Links between domains, and the attributes that domains keep of people. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const linksAndAttributes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("domain_links")
      .addColumn("from_domain", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("to_domain", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("scopes", "text", (column) => column.notNull())
      .addColumn("requested_at", "bigint", (column) => column.notNull())
      .addColumn("accepted_at", "bigint")
      .addPrimaryKeyConstraint("domain_links_key", ["from_domain", "to_domain"])
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("domain_links_to").on("domain_links").column("to_domain").execute();
    await db.schema
      .createTable("identity_attributes")
      .addColumn("prove_id", "text", (column) => column.notNull().references("prove_ids.id"))
      .addColumn("attribute_type", "text", (column) => column.notNull())
      .addColumn("value_sealed", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("identity_attributes_key", ["prove_id", "attribute_type"])
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
