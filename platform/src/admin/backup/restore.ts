/** Restores a backup and its master key into a folder without an installation. */
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { userOfMachine } from "../administration.ts";
import { record } from "../../store/audit.ts";
import { systemClock } from "../../system/clock.ts";
import { assertNoInstallation, databaseIn, keyIn, lockFolder } from "../../store/data/folder.ts";
import { assertKeyOf, givenMasterKey } from "../../store/keys/key-check.ts";
import { existingMasterKey, saveMasterKey } from "../../store/keys/master-key.ts";
import { StartError } from "../../system/errors.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { checkBackup } from "./check-backup.ts";

/** @param key 32 bytes in base64; ignored when the folder already has a key */
export async function restore(file: string, folder: string, key: string | undefined): Promise<void> {
  const check = checkBackup(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    await assertNoInstallation(folder);
    const existing = await existingMasterKey(keyIn(folder));
    if (existing) assertKeyOf(check, existing);
    else await saveGivenKey(folder, key, (given) => assertKeyOf(check, givenMasterKey(given)));
    await putInPlace(file, databaseIn(folder));
  } finally {
    unlock();
  }
}

async function saveGivenKey(
  folder: string,
  key: string | undefined,
  assertMatches: (key: string) => void,
): Promise<void> {
  if (!key) {
    throw new StartError(`the backup's master key is missing: copy it to ${keyIn(folder)}, or set --master-key-file`);
  }
  assertMatches(key);
  await saveMasterKey(keyIn(folder), key);
}

/** Writes the audit entry to the restored database. */
async function recordRestore(database: string): Promise<void> {
  const store = await openSqlite(database);
  try {
    const acting = { clock: systemClock, actor: userOfMachine() };
    await store.commit([record(acting, { action: "restore", subject: "installation" })]);
  } finally {
    await store.close();
  }
}

/** Renames the copy only after it is complete and synced, so an interrupted restore can be repeated. */
async function putInPlace(file: string, database: string): Promise<void> {
  const unfinished = `${database}.unfinished`;
  // SQLite would apply a write-ahead log left by an interrupted restore.
  for (const left of ["-wal", "-shm"]) await rm(unfinished + left, { force: true });
  await copyFile(file, unfinished);
  const copy = await open(unfinished, "r+");
  await copy.chmod(0o600);
  await copy.close();
  await recordRestore(unfinished);
  const whole = await open(unfinished, "r+");
  await whole.sync();
  await whole.close();
  await rename(unfinished, database);
}
