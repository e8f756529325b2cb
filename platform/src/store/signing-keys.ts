/** Statements on the keys that sign access tokens. */
import { insertInto, statement } from "./statement.ts";

export interface SigningKeyRow {
  readonly kid: string;
  readonly algorithm: string;
  /** JWK without private members, as JSON. */
  readonly public_key: string;
  /** PKCS #8, sealed with the master key, base64url. */
  readonly private_key: string;
  readonly created_at: number;
}

export const insertSigningKey = insertInto("signing_keys");

/** Newest first. */
export const selectSigningKeys = statement<object, SigningKeyRow>((db) =>
  db.selectFrom("signing_keys").selectAll().orderBy("created_at", "desc"),
);
