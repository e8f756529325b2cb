/** Statements on access tokens that were revoked before their time. */
import { insertInto, statement } from "./statement.ts";

export interface TokenRevocationRow {
  /** SHA-256 of the token's `jti`, base64url. */
  readonly jti_hash: string;
  readonly revoked_at: number;
  /** When the token expires by itself, and the row is of no more use. */
  readonly expires_at: number;
}

export const insertTokenRevocation = insertInto("token_revocations", "unless it is there");

export const selectTokenRevocation = statement<{ jti_hash: string }, TokenRevocationRow>((db, { jti_hash }) =>
  db.selectFrom("token_revocations").selectAll().where("jti_hash", "=", jti_hash),
);

/** In the order in which they were made, a page at a time. */
export const selectTokenRevocationsSince = statement<{ since: number; limit: number }, TokenRevocationRow>(
  (db, { since, limit }) =>
    db
      .selectFrom("token_revocations")
      .selectAll()
      .where("revoked_at", ">=", since)
      .orderBy("revoked_at")
      .orderBy("jti_hash")
      .limit(limit),
);

export const deleteExpiredTokenRevocations = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("token_revocations").where("expires_at", "<=", before),
);
