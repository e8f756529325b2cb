/**
 * Statements on the keys that sign access tokens, and on tokens that were revoked. Each key but the first succeeds another
 * one, and no two the same one.
 */
import type { SigningKeyRow, TokenRevocationRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

/** What the first key succeeds. */
export const FIRST = "";

/** Unless the key that it succeeds has a successor. */
export const insertSigningKey = insertInto("signing_keys", "unless it is there");

/** In the order in which they sign. */
export const selectSigningKeys = statement<object, SigningKeyRow>((db) =>
  db.selectFrom("signing_keys").selectAll().orderBy("activeFrom").orderBy("createdAt"),
);

/** Those whose successor has been signing since `before` or longer: no token of theirs is alive. */
export const deleteRetiredSigningKeys = statement<{ before: number }>((db, { before }) =>
  db
    .deleteFrom("signing_keys")
    .where("kid", "in", (keys) => keys.selectFrom("signing_keys").select("succeeds").where("activeFrom", "<=", before)),
);

export const deleteOtherSigningKeys = statement<{ kid: string }>((db, { kid }) =>
  db.deleteFrom("signing_keys").where("kid", "!=", kid),
);

export const insertTokenRevocation = insertInto("token_revocations", "unless it is there");

export const selectTokenRevocation = statement<{ jtiHash: string }, TokenRevocationRow>((db, { jtiHash }) =>
  db.selectFrom("token_revocations").selectAll().where("jtiHash", "=", jtiHash),
);

/** In the order in which they were made, a page at a time. */
export const selectTokenRevocationsSince = statement<{ since: number; limit: number }, TokenRevocationRow>(
  (db, { since, limit }) =>
    db
      .selectFrom("token_revocations")
      .selectAll()
      .where("revokedAt", ">=", since)
      .orderBy("revokedAt")
      .orderBy("jtiHash")
      .limit(limit),
);

export const deleteExpiredTokenRevocations = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("token_revocations").where("expiresAt", "<=", before),
);
