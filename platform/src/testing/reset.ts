/** Takes back what happened: all of it, one flow, or what hangs on one person. Who may call and with which keys stays. */
import { erasureOf } from "../directory/erasure.ts";
import type { Platform } from "../platform.ts";
import type { Tables } from "../store/schema.ts";
import { statement, write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";

/** In an order in which nothing is left that another table refers to. */
const tablesReset = [
  "client_answers",
  "possessions",
  "flows",
  "carrier_visits",
  "emulated_visits",
  "links",
  "messages",
  "jobs",
  "counts",
  "identity_attributes",
  "enrolled_identities",
  "prove_ids",
  "domain_links",
] as const satisfies readonly (keyof Tables)[];

const emptied = tablesReset.map((table) => statement<object>((db) => db.deleteFrom(table)));

export async function resetEverything({ store }: Platform): Promise<void> {
  await store.commit(emptied.map((empty) => write(empty, {})));
}

const selectFlowOfAnyDomain = statement<{ id: string }, { possession_id: string }>((db, { id }) =>
  db.selectFrom("flows").select("possession_id").where("id", "=", id),
);
const deleteFlow = statement<{ id: string }>((db, { id }) => db.deleteFrom("flows").where("id", "=", id));
const deletePossession = statement<{ id: string }>((db, { id }) => db.deleteFrom("possessions").where("id", "=", id));

/** @returns whether there was such a flow */
export async function resetFlow({ store }: Platform, correlationId: string): Promise<boolean> {
  const flow = await readOne(store, selectFlowOfAnyDomain, { id: correlationId });
  if (!flow) return false;
  return store.commit([write(deletePossession, { id: flow.possession_id }), write(deleteFlow, { id: correlationId })]);
}

/** @returns whether there is such a person */
export async function resetPerson({ store, identities }: Platform, phoneNumber: string): Promise<boolean> {
  const person = await identities.sandbox?.findByPhoneNumber(phoneNumber);
  if (!person) return false;
  return store.commit(erasureOf({ person: person.key, phone_number: person.phoneNumber }));
}
