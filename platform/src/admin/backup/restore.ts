/** Makes an installation of a backup and its master key, in a folder that has none. */
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

/** @param key 32 bytes in base64; where the folder has a key already, that one counts */
export async function restore(file: string, folder: string, key: string | undefined): Promise<void> {
  const check = checkBackup(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    await assertNoInstallation(folder);
    const kept = await existingMasterKey(keyIn(folder));
    if (kept) assertKeyOf(check, kept);
    else await bringKey(folder, key, (given) => assertKeyOf(check, givenMasterKey(given)));
    await putInPlace(file, databaseIn(folder));
  } finally {
    unlock();
  }
}

async function bringKey(folder: string, key: string | undefined, assertRight: (key: string) => void): Promise<void> {
  if (!key) {
    throw new StartError(
      `the master key of the backup is needed: put it into ${keyIn(folder)}, or name it by --master-key-file`,
    );
  }
  assertRight(key);
  await saveMasterKey(keyIn(folder), key);
}

/** The installation itself says that it was restored. */
async function recordRestore(database: string): Promise<void> {
  const store = await openSqlite(database);
  try {
    const acting = { clock: systemClock, actor: userOfMachine() };
    await store.commit([record(acting, { action: "restore", subject: "installation" })]);
  } finally {
    await store.close();
  }
}

/** Under its name only when it is whole and on the disk, so that a restore that was cut can be done again. */
async function putInPlace(file: string, database: string): Promise<void> {
  const unfinished = `${database}.unfinished`;
  // A log that an earlier one left would be played into this copy.
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
