/** Statements on the keys that sign access tokens. Each but the first succeeds another, and no two the same one. */
import { insertInto, statement } from "./statement.ts";

export interface SigningKeyRow {
  readonly kid: string;
  readonly algorithm: string;
  /** JWK without private members, as JSON. */
  readonly public_key: string;
  /** PKCS #8, sealed with the master key, base64url. */
  readonly private_key: string;
  readonly created_at: number;
  /** The `kid` of the key before, or FIRST. Unique: of two nodes that rotate at the same time, one does. */
  readonly succeeds: string;
  /** When it begins to sign, and the key before stops. It is published from the beginning. */
  readonly active_from: number;
}

/** What the first key succeeds. */
export const FIRST = "";

/** Unless the key that it succeeds has a successor. */
export const insertSigningKey = insertInto("signing_keys", "unless it is there");

/** In the order in which they sign. */
export const selectSigningKeys = statement<object, SigningKeyRow>((db) =>
  db.selectFrom("signing_keys").selectAll().orderBy("active_from").orderBy("created_at"),
);

/** Those whose successor has been signing since `before` or longer: no token of theirs is alive. */
export const deleteRetiredSigningKeys = statement<{ before: number }>((db, { before }) =>
  db
    .deleteFrom("signing_keys")
    .where("kid", "in", (keys) =>
      keys.selectFrom("signing_keys").select("succeeds").where("active_from", "<=", before),
    ),
);

export const deleteOtherSigningKeys = statement<{ kid: string }>((db, { kid }) =>
  db.deleteFrom("signing_keys").where("kid", "!=", kid),
);
