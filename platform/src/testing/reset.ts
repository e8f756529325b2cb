/** Takes back what happened: all of it, one flow, or what hangs on one person. Who may call and with which keys stays. */
import { erasureOf } from "../people/directory/erasure.ts";
import type { Platform } from "../operations/platform.ts";
import type { Tables } from "../store/schema.ts";
import { statement, write } from "../store/statement.ts";

/** Marks a table that is emptied. */
const EMPTIED = Symbol("emptied");

/** Of every table: that it is emptied, or why it stays. In an order in which no row is left that another one needs. */
const tables: Readonly<Record<keyof Tables, typeof EMPTIED | string>> = {
  client_answers: EMPTIED,
  passkey_ceremonies: EMPTIED,
  passkeys: EMPTIED,
  flows: EMPTIED,
  verification_flows: EMPTIED,
  unify_sessions: EMPTIED,
  carrier_visits: EMPTIED,
  emulated_visits: EMPTIED,
  links: EMPTIED,
  possessions: EMPTIED,
  messages: EMPTIED,
  jobs: EMPTIED,
  counts: EMPTIED,
  idempotent_calls: EMPTIED,
  used_challenges: EMPTIED,
  devices: EMPTIED,
  identity_attributes: EMPTIED,
  enrolled_identities: EMPTIED,
  prove_ids: EMPTIED,
  domain_links: EMPTIED,
  token_revocations: "a token that was taken back is not handed out again by a reset",
  installation: "the platform itself",
  domains: "who may call",
  clients: "who may call",
  client_secrets: "who may call",
  webhooks: "set by a command, as clients are",
  signing_keys: "tokens that tests hold stay valid",
  directory_keys: "people are sealed with them",
  people: "imported by a command",
  people_imports: "imported by a command",
  test_people: "added for the whole of a suite",
  audit_log: "what commands did stays",
};

const emptied = (Object.keys(tables) as (keyof Tables)[])
  .filter((table) => tables[table] === EMPTIED)
  .map((table) => statement<object>((db) => db.deleteFrom(table)));

export async function resetEverything({ store }: Platform): Promise<void> {
  await store.commit(emptied.map((empty) => write(empty, {})));
}

interface FlowKey {
  readonly id: string;
}

/** Every table whose rows a `correlationId` names. */
const flowTables = ["flows", "verification_flows", "unify_sessions"] as const satisfies readonly (keyof Tables)[];

const flowsNamed = flowTables.map((table) => ({
  select: statement<FlowKey, { possessionId: string | null }>((db, { id }) =>
    db
      .selectFrom(table as "flows")
      .select("possessionId")
      .where("id", "=", id),
  ),
  delete: statement<FlowKey>((db, { id }) => db.deleteFrom(table as "flows").where("id", "=", id)),
}));

const possessionParts = [
  ...(["client_answers", "passkey_ceremonies", "links", "carrier_visits", "messages"] as const).map((table) =>
    statement<FlowKey>((db, { id }) => db.deleteFrom(table as "links").where("possessionId", "=", id)),
  ),
  statement<FlowKey>((db, { id }) => db.deleteFrom("jobs").where("subject", "=", id)),
  statement<FlowKey>((db, { id }) => db.deleteFrom("possessions").where("id", "=", id)),
];

const withoutPossession = (key: FlowKey) => possessionParts.map((part) => write(part, key));

const selectPossessionNamed = statement<FlowKey, FlowKey>((db, { id }) =>
  db.selectFrom("possessions").select("id").where("id", "=", id),
);

/** Of any domain. @returns whether there was such a flow */
export async function resetFlow({ store }: Platform, correlationId: string): Promise<boolean> {
  const key: FlowKey = { id: correlationId };
  const found = (await Promise.all(flowsNamed.map(({ select }) => store.read(select, key)))).flat();
  if (found.length === 0) return false;
  const possessions = found.flatMap(({ possessionId: id }) => (id ? [{ id }] : []));
  return store.commit([
    ...possessions.flatMap(withoutPossession),
    ...flowsNamed.map((flow) => write(flow.delete, key)),
  ]);
}

/** A flow of the Auth API is a proof of possession and nothing else. @returns whether there was such a flow */
export async function resetPossession({ store }: Platform, authId: string): Promise<boolean> {
  const key: FlowKey = { id: authId };
  const found = await store.read(selectPossessionNamed, key);
  return found.length > 0 && store.commit(withoutPossession(key));
}

/** @returns whether there is such a person */
export async function resetPerson(platform: Platform, phoneNumber: string): Promise<boolean> {
  const person = await platform.identities.sandbox?.findByPhoneNumber(phoneNumber);
  if (!person) return false;
  return platform.store.commit(await erasureOf(platform, { person: person.key, phoneNumber: person.phoneNumber }));
}
