/** Statements on the keys that sign access tokens. */
import type { SigningKeyRow } from "./schema.ts";
import { insertInto, statement } from "./statement.ts";

export const insertSigningKey = insertInto("signing_keys");

/** Newest first. */
export const selectSigningKeys = statement<object, SigningKeyRow>((db) =>
  db.selectFrom("signing_keys").selectAll().orderBy("created_at", "desc"),
);
