/** The folder that an installation keeps its database and its key in. */
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

/** To serve it. Makes what is missing. @throws StartError that says what is wrong with the folder */
export const openFolder = (folder: string): Promise<OpenedData> => explained(folder, serve);

/**
 * To administer it, also while a server serves it: SQLite lets both read, and takes turns between those that write.
 * @throws StartError where there is no installation
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

/** Makes an installation of a seed, in a folder that has none. The master key that it has already counts. */
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
      // Under its name only when it is whole, so that a start that was cut can be done again.
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
    throw new StartError(`${folder} has no installation; name its folder (--data), or make one: proofline serve`);
  }
  const masterKey = await findMasterKey(folder);
  const store = await openDatabase(folder, masterKey);
  return { store, masterKey, notices: noticesInProcess(), close: () => store.close() };
}

async function openDatabase(folder: string, masterKey: MasterKey): Promise<SnapshotStore> {
  const file = databaseIn(folder);
  // SQLite would make it readable for everybody; its other files take after it.
  await writeFile(file, "", { flag: "a", mode: 0o600 });
  await access(file, constants.W_OK);
  const store = await openSqlite(file);
  await checkKey(store, masterKey).catch(async (cause: unknown) => {
    await store.close();
    throw cause;
  });
  return store;
}

/** One process serves a folder. The lock is the operating system's, so it ends with the process, however that ends. */
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

/** Made at the first start. A database without its key is not given another: nothing in it could be read. */
async function findMasterKey(folder: string): Promise<MasterKey> {
  const key = await existingMasterKey(keyIn(folder));
  if (key) return key;
  if (await exists(databaseIn(folder)))
    throw new StartError(`${folder} has a ${DATABASE} but not its ${KEY}; put the key back`);
  return newMasterKey(keyIn(folder));
}

/** Also where only a part of it is left. @throws StartError */
export async function assertNoInstallation(folder: string): Promise<void> {
  for (const name of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-journal`]) {
    if (await exists(join(folder, name)))
      throw new StartError(`${folder} has a ${name}; name a folder (--data) that has no installation`);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
