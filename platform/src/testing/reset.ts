/** Resets a platform: everything, one flow, or one person's data. Credentials and keys are kept. */
import { erasureOf } from "../people/directory/erasure.ts";
import type { Platform } from "../operations/platform.ts";
import type { Tables } from "../store/schema.ts";
import { statement, write } from "../store/statement.ts";

/** Marks a table that a reset empties. */
const EMPTIED = Symbol("emptied");

/** For every table: emptied, or the reason it is kept. In deletion order: referring rows first. */
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
  token_revocations: "a reset must not make revoked tokens valid again",
  installation: "the platform itself",
  domains: "owners of the clients",
  clients: "credentials",
  client_secrets: "credentials",
  webhooks: "set by a command",
  signing_keys: "keeps the tests' tokens valid",
  directory_keys: "needed to read sealed people",
  people: "imported by a command",
  people_imports: "imported by a command",
  test_people: "added for a whole test suite",
  audit_log: "permanent record of administration",
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

/** Tables with a correlation ID as their key. */
const flowTables = ["flows", "verification_flows", "unify_sessions"] as const satisfies readonly (keyof Tables)[];

const flowStatements = flowTables.map((table) => ({
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

const deletePossessionWrites = (key: FlowKey) => possessionParts.map((part) => write(part, key));

const selectPossessionId = statement<FlowKey, FlowKey>((db, { id }) =>
  db.selectFrom("possessions").select("id").where("id", "=", id),
);

/** Removes a flow of any domain. @returns whether it existed */
export async function resetFlow({ store }: Platform, correlationId: string): Promise<boolean> {
  const key: FlowKey = { id: correlationId };
  const found = (await Promise.all(flowStatements.map(({ select }) => store.read(select, key)))).flat();
  if (found.length === 0) return false;
  const possessions = found.flatMap(({ possessionId: id }) => (id ? [{ id }] : []));
  return store.commit([
    ...possessions.flatMap(deletePossessionWrites),
    ...flowStatements.map((flow) => write(flow.delete, key)),
  ]);
}

/** Removes a flow of the Auth API, which consists of its possession only. @returns whether it existed */
export async function resetPossession({ store }: Platform, authId: string): Promise<boolean> {
  const key: FlowKey = { id: authId };
  const found = await store.read(selectPossessionId, key);
  return found.length > 0 && store.commit(deletePossessionWrites(key));
}

/** Removes a test user's data. @returns whether the test user exists */
export async function resetPerson(platform: Platform, phoneNumber: string): Promise<boolean> {
  const person = await platform.identities.sandbox?.findByPhoneNumber(phoneNumber);
  if (!person) return false;
  return platform.store.commit(await erasureOf(platform, { person: person.key, phoneNumber: person.phoneNumber }));
}
