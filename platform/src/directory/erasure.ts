/**
 * Everything that hangs on a person, table by table. A table that is not named here keeps nothing of a person; a test
 * goes through the schema and asks.
 */
import type { Tables } from "../store/schema.ts";
import { type Builder, type Statement, statement, type Write, write } from "../store/statement.ts";

export interface Erased {
  /** Key in the identity source. */
  readonly person: string;
  /** E.164. */
  readonly phone_number: string;
}

const proveIdsOf = (db: Builder, { person }: Erased) =>
  db.selectFrom("prove_ids").select("prove_ids.id").where("prove_ids.person", "=", person);

const possessionsOf = (db: Builder, { phone_number }: Erased) =>
  db.selectFrom("possessions").select("possessions.id").where("possessions.phone_number", "=", phone_number);

/** In this order, since what is found through another row goes before it. */
const erasures: Readonly<Partial<Record<keyof Tables, Statement<Erased>>>> = {
  client_answers: statement((db, erased) =>
    db.deleteFrom("client_answers").where("possession_id", "in", possessionsOf(db, erased)),
  ),
  messages: statement((db, { phone_number }) => db.deleteFrom("messages").where("phone_number", "=", phone_number)),
  possessions: statement((db, { phone_number }) =>
    db.deleteFrom("possessions").where("phone_number", "=", phone_number),
  ),
  flows: statement((db, { person }) => db.deleteFrom("flows").where("person", "=", person)),
  enrolled_identities: statement((db, erased) =>
    db.deleteFrom("enrolled_identities").where("prove_id", "in", proveIdsOf(db, erased)),
  ),
  prove_ids: statement((db, { person }) => db.deleteFrom("prove_ids").where("person", "=", person)),
  people: statement((db, { person }) => db.deleteFrom("people").where("id", "=", person)),
};

export const erasureOf = (erased: Erased): Write[] => Object.values(erasures).map((erasure) => write(erasure, erased));
