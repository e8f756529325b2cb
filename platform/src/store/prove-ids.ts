/** Statements on the ids under which domains know people. */
import { insertInto, statement } from "./statement.ts";

export interface ProveIdRow {
  /** The `proveId`. */
  readonly id: string;
  readonly domain_id: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  readonly created_at: number;
}

/** Whoever is known already stays as they are. */
export const insertProveId = insertInto("prove_ids", "unless it is there");

export const selectProveId = statement<{ id: string; domain_id: string }, ProveIdRow>((db, { id, domain_id }) =>
  db.selectFrom("prove_ids").selectAll().where("id", "=", id).where("domain_id", "=", domain_id),
);

/** Under which ids any domain knows the person. */
export const selectProveIdsOfPerson = statement<{ person: string }, Pick<ProveIdRow, "id">>((db, { person }) =>
  db.selectFrom("prove_ids").select("id").where("person", "=", person),
);
