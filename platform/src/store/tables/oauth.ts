/**
 * Statements on signing keys and revoked access tokens. Each key except the first succeeds another one, and no two
 * succeed the same one.
 */
import type { SigningKeyRow, TokenRevocationRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

/** Predecessor of the first key. */
export const FIRST = "";

/** Inserts nothing if the predecessor has a successor. */
export const insertSigningKey = insertInto("signing_keys", "if absent");

/** In the order in which they sign. */
export const selectSigningKeys = statement<object, SigningKeyRow>((db) =>
  db.selectFrom("signing_keys").selectAll().orderBy("activeFrom").orderBy("createdAt"),
);

/** Keys whose successor has been signing since `before`: all their tokens have expired. */
export const deleteRetiredSigningKeys = statement<{ before: number }>((db, { before }) =>
  db
    .deleteFrom("signing_keys")
    .where("kid", "in", (keys) => keys.selectFrom("signing_keys").select("succeeds").where("activeFrom", "<=", before)),
);

export const deleteOtherSigningKeys = statement<{ kid: string }>((db, { kid }) =>
  db.deleteFrom("signing_keys").where("kid", "!=", kid),
);

export const insertTokenRevocation = insertInto("token_revocations", "if absent");

export const selectTokenRevocation = statement<{ jtiHash: string }, TokenRevocationRow>((db, { jtiHash }) =>
  db.selectFrom("token_revocations").selectAll().where("jtiHash", "=", jtiHash),
);

/** In the order of their creation, one page at a time. */
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
