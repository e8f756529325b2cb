/** Whether a database and a master key belong together. */
import { StartError } from "../../system/errors.ts";
import type { InstallationRow } from "../rows/installation.ts";
import { insertInto, statement, write } from "../statement.ts";
import type { Store } from "../store.ts";
import { type MasterKey, masterKeyOf } from "./master-key.ts";

/** What is sealed at the first start and opened at every later one, to see that the key is the database's own. */
const CHECK = "key check";

/** Marks a new database with the key, and refuses one that was marked with another. */
export async function checkKey(store: Store, masterKey: MasterKey): Promise<void> {
  const [check] = await store.read(selectKeyChecks, {});
  if (!check) {
    await store.commit([write(insertKeyCheck, { keyCheck: masterKey.seal(Buffer.from(CHECK), CHECK) })]);
    return;
  }
  assertKeyOf(check, masterKey);
}

/** @throws StartError where what was sealed at the first start does not open */
export function assertKeyOf(check: InstallationRow, masterKey: MasterKey): void {
  if (isKeyOf(check, masterKey)) return;
  throw new StartError("the master key is not the one of this database; put the right key back");
}

export function isKeyOf({ keyCheck }: InstallationRow, masterKey: MasterKey): boolean {
  try {
    masterKey.open(keyCheck, CHECK);
    return true;
  } catch {
    return false;
  }
}

/** @param text as an operator gave it. @throws StartError */
export function givenMasterKey(text: string): MasterKey {
  try {
    return masterKeyOf(text);
  } catch (cause) {
    throw new StartError(`the master key is no key: ${(cause as Error).message}`, { cause });
  }
}

const insertKeyCheck = insertInto("installation");

const selectKeyChecks = statement<object, InstallationRow>((db) => db.selectFrom("installation").selectAll());
