/** Passkeys, and how far a flow has come with one. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { byPrimaryKey } from "./tables.ts";

export const passkeys: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("passkeys")
      .addColumn("domain_id", "text", (column) => column.notNull().references("domains.id"))
      .addColumn("credential_id", "text", (column) => column.notNull())
      .addColumn("device_id", "text")
      .addColumn("rp_id", "text", (column) => column.notNull())
      .addColumn("user_handle", "text", (column) => column.notNull())
      .addColumn("public_key", "text", (column) => column.notNull())
      .addColumn("counter", "bigint", (column) => column.notNull())
      .addColumn("transports", "text", (column) => column.notNull())
      .addColumn("backup_eligible", "integer", (column) => column.notNull())
      .addColumn("backed_up", "integer", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("last_used_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("passkeys_key", ["domain_id", "credential_id"])
      .modifyEnd(byPrimaryKey)
      .execute();
    await db.schema.createIndex("passkeys_device").on("passkeys").column("device_id").execute();
    await db.schema.createIndex("passkeys_last_use").on("passkeys").column("last_used_at").execute();
    await db.schema.createIndex("devices_number").on("devices").column("number_hash").execute();
    await db.schema
      .createTable("passkey_ceremonies")
      .addColumn("possession_id", "text", (column) => column.primaryKey())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("may_create", "integer", (column) => column.notNull())
      .addColumn("challenge_hash", "text", (column) => column.notNull())
      .addColumn("origin", "text", (column) => column.notNull())
      .addColumn("rp_id", "text", (column) => column.notNull())
      .addColumn("user_handle", "text", (column) => column.notNull())
      .addColumn("device_id", "text")
      .addColumn("credential_id", "text")
      .addColumn("user_verified", "integer", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .modifyEnd(byPrimaryKey)
      .execute();
  },
};
