/** Administers the keys that sign access tokens. Running servers apply changes within ten seconds. */
import { LEAD, newSigningKey } from "../oauth/key-rotation.ts";
import type { SigningKeyRow } from "../store/rows/installation.ts";
import { deleteOtherSigningKeys, insertSigningKey, selectSigningKeys } from "../store/tables/oauth.ts";
import { guard, write } from "../store/statement.ts";
import type { Administrator } from "../store/dependencies.ts";
import { record } from "../store/audit.ts";
import { isoTime } from "../system/clock.ts";
import { AdministrationError } from "../system/errors.ts";

export interface ListedKey {
  readonly kid: string;
  readonly algorithm: string;
  /** `replaced` keys no longer sign; their tokens are accepted until they expire. */
  readonly state: "next" | "signs" | "replaced";
  /** Time from which it signs. ISO 8601. */
  readonly active_from: string;
}

/** Returns the keys in the order in which they sign. */
export async function listSigningKeys({ store, clock }: Administrator): Promise<ListedKey[]> {
  const rows = await store.read(selectSigningKeys, {});
  const started = rows.filter(({ activeFrom }) => activeFrom <= clock.now()).length;
  const stateOf = (index: number) => (index >= started ? "next" : index === started - 1 ? "signs" : "replaced");
  return rows.map((row, index) => toListed(row, stateOf(index)));
}

/**
 * Creates the next key early. It starts signing after every client's cached JWKS has been refreshed.
 * @throws AdministrationError when the next key already exists
 */
export async function rotateSigningKey(administrator: Administrator): Promise<ListedKey> {
  const now = administrator.clock.now();
  const last = await lastKey(administrator);
  if (last.activeFrom > now) {
    throw new AdministrationError(`the next key already exists and signs from ${isoTime(last.activeFrom)}`);
  }
  const row = await successor(administrator, last, now + LEAD);
  await store(administrator, row, false);
  return toListed(row, "next");
}

/** For a leaked key: a new key signs immediately, and tokens of all other keys are rejected. */
export async function replaceSigningKeys(administrator: Administrator): Promise<ListedKey> {
  const row = await successor(administrator, await lastKey(administrator), administrator.clock.now());
  await store(administrator, row, true);
  return toListed(row, "signs");
}

async function lastKey(administrator: Administrator): Promise<SigningKeyRow> {
  const last = (await administrator.store.read(selectSigningKeys, {})).at(-1);
  if (!last) throw new AdministrationError("no signing key exists yet; the first server start creates one");
  return last;
}

const successor = (administrator: Administrator, last: SigningKeyRow, activeFrom: number): Promise<SigningKeyRow> =>
  newSigningKey(administrator, { algorithm: last.algorithm, succeeds: last.kid, activeFrom });

async function store(administrator: Administrator, row: SigningKeyRow, replacesAll: boolean): Promise<void> {
  const details = { active_from: isoTime(row.activeFrom) };
  const isDone = await administrator.store.commit([
    guard(insertSigningKey, row),
    ...(replacesAll ? [write(deleteOtherSigningKeys, { kid: row.kid })] : []),
    record(administrator, {
      action: replacesAll ? "replace" : "rotate",
      subject: `signing key ${row.kid}`,
      details,
    }),
  ]);
  if (!isDone) throw new AdministrationError("another key was created concurrently; see: proofline keys list");
}

const toListed = ({ kid, algorithm, activeFrom }: SigningKeyRow, state: ListedKey["state"]): ListedKey => ({
  kid,
  algorithm,
  state,
  active_from: isoTime(activeFrom),
});
