/** The data folder of an installation: its database and its key. */
import { constants } from "node:fs";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { checkKey, givenMasterKey } from "../keys/key-check.ts";
import { existingMasterKey, type MasterKey, newMasterKey, randomMasterKey, saveMasterKey } from "../keys/master-key.ts";
import type { OpenedData, Seeding } from "./opened.ts";
import { StartError } from "../../system/errors.ts";
import { noticesInProcess } from "../notices.ts";
import { openSqlite } from "../sqlite.ts";
import type { SnapshotStore } from "../snapshot.ts";

const DATABASE = "platform.db";
const KEY = "master.key";
const LOCK = "serving.lock";

export const databaseIn = (folder: string): string => join(folder, DATABASE);
export const keyIn = (folder: string): string => join(folder, KEY);

/** Opens the folder to serve it, and creates what is missing. @throws StartError that names the fault of the folder */
export const openFolder = (folder: string): Promise<OpenedData> => explained(folder, serve);

/**
 * Opens the folder for administration, even while a server serves it: SQLite allows concurrent readers and one writer
 * at a time.
 *
 * @throws StartError if the folder has no installation
 */
export const openServedFolder = (folder: string): Promise<OpenedData> => explained(folder, administer);

async function explained(folder: string, open: (folder: string) => Promise<OpenedData>): Promise<OpenedData> {
  try {
    return await open(folder);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`cannot use the data folder ${folder}: ${(cause as Error).message}`, { cause });
  }
}

/** Creates an installation from a seed in a folder without one. An existing master key is used. */
export async function seedFolder(folder: string, { seed, clock }: Seeding, given: string | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    await assertNoInstallation(folder);
    const kept = await existingMasterKey(keyIn(folder));
    const masterKey = seed.keyFor(kept ?? (given ? givenMasterKey(given) : undefined)) ?? randomMasterKey();
    const unfinished = `${databaseIn(folder)}.unfinished`;
    await removeDatabase(unfinished);
    try {
      await writeFile(unfinished, "", { mode: 0o600 });
      await fillNew(unfinished, (store) => seed.fill(store, { masterKey, clock }));
      if (!kept) await saveMasterKey(keyIn(folder), masterKey.toText());
      // Renamed only when it is complete, so that an interrupted start can be repeated.
      await rename(unfinished, databaseIn(folder));
    } finally {
      await removeDatabase(unfinished);
    }
  } finally {
    unlock();
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const part of ["", "-wal", "-shm"]) await rm(`${file}${part}`, { force: true });
}

async function fillNew(file: string, fill: (store: SnapshotStore) => Promise<void>): Promise<void> {
  const store = await openSqlite(file);
  try {
    await fill(store);
  } finally {
    await store.close();
  }
}

async function serve(folder: string): Promise<OpenedData> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const masterKey = await findMasterKey(folder);
    const store = await openDatabase(folder, masterKey);
    const close = async () => {
      await store.close();
      unlock();
    };
    return { store, masterKey, notices: noticesInProcess(), close };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

async function administer(folder: string): Promise<OpenedData> {
  if (!(await exists(databaseIn(folder)))) {
    throw new StartError(`${folder} has no installation; name its folder (--data), or create one: proofline serve`);
  }
  const masterKey = await findMasterKey(folder);
  const store = await openDatabase(folder, masterKey);
  return { store, masterKey, notices: noticesInProcess(), close: () => store.close() };
}

async function openDatabase(folder: string, masterKey: MasterKey): Promise<SnapshotStore> {
  const file = databaseIn(folder);
  // SQLite would make it readable by everybody; its other files inherit this mode.
  await writeFile(file, "", { flag: "a", mode: 0o600 });
  await access(file, constants.W_OK);
  const store = await openSqlite(file);
  await checkKey(store, masterKey).catch(async (cause: unknown) => {
    await store.close();
    throw cause;
  });
  return store;
}

/** Allows one process to serve a folder. The operating system releases the lock when the process ends, for any reason. */
export function lockFolder(folder: string): () => void {
  const held = new DatabaseSync(join(folder, LOCK), { timeout: 0 });
  try {
    held.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    held.close();
    throw new StartError(`another proofline process serves the data folder ${folder}`, { cause });
  }
  return () => held.close();
}

/**
 * Creates the key at the first start. A database without its key gets no new one, because its sealed values would be
 * unreadable.
 */
async function findMasterKey(folder: string): Promise<MasterKey> {
  const key = await existingMasterKey(keyIn(folder));
  if (key) return key;
  if (await exists(databaseIn(folder)))
    throw new StartError(`${folder} has a ${DATABASE} but its ${KEY} is missing; restore the key`);
  return newMasterKey(keyIn(folder));
}

/** @throws StartError if the folder has an installation, or a part of one */
export async function assertNoInstallation(folder: string): Promise<void> {
  for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-journal`]) {
    if (await exists(join(folder, name)))
      throw new StartError(`${folder} already has a ${name}; name a folder (--data) without an installation`);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
