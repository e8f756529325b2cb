/** Checks that a database and a master key belong together. */
import { StartError } from "../../system/errors.ts";
import type { InstallationRow } from "../rows/installation.ts";
import { insertInto, statement, write } from "../statement.ts";
import type { Store } from "../store.ts";
import { type MasterKey, masterKeyOf } from "./master-key.ts";

/** Plaintext sealed at the first start and opened at every later one, which shows that the key belongs to the database. */
const CHECK = "key check";

/** Seals the key check in a new database, and rejects the key of another one. */
export async function checkKey(store: Store, masterKey: MasterKey): Promise<void> {
  const [check] = await store.read(selectKeyChecks, {});
  if (!check) {
    await store.commit([write(insertKeyCheck, { keyCheck: masterKey.seal(Buffer.from(CHECK), CHECK) })]);
    return;
  }
  assertKeyOf(check, masterKey);
}

/** @throws StartError if the key check of the first start does not open */
export function assertKeyOf(check: InstallationRow, masterKey: MasterKey): void {
  if (isKeyOf(check, masterKey)) return;
  throw new StartError("the master key does not belong to this database; restore the right key");
}

export function isKeyOf({ keyCheck }: InstallationRow, masterKey: MasterKey): boolean {
  try {
    masterKey.open(keyCheck, CHECK);
    return true;
  } catch {
    return false;
  }
}

/** @param text the operator's input. @throws StartError */
export function givenMasterKey(text: string): MasterKey {
  try {
    return masterKeyOf(text);
  } catch (cause) {
    throw new StartError(`invalid master key: ${(cause as Error).message}`, { cause });
  }
}

const insertKeyCheck = insertInto("installation");

const selectKeyChecks = statement<object, InstallationRow>((db) => db.selectFrom("installation").selectAll());
