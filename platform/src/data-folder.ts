/** The folder that an installation keeps its database and its key in. */
import { constants } from "node:fs";
import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { existingMasterKey, type MasterKey, newMasterKey, randomMasterKey } from "./keys/master-key.ts";
import { IN_MEMORY } from "./options.ts";
import { StartError } from "./public-url.ts";
import { insertKeyCheck, selectKeyChecks } from "./store/installation.ts";
import { openSqlite } from "./store/sqlite.ts";
import { write } from "./store/statement.ts";
import type { Store } from "./store/store.ts";

export interface OpenedData {
  readonly store: Store;
  readonly masterKey: MasterKey;
  /** Closes the database and lets another process have the folder. */
  close(): Promise<void>;
}

const DATABASE = "platform.db";
const KEY = "master.key";
const LOCK = "serving.lock";
/** What is sealed at the first start and opened at every later one, to see that the key is the database's own. */
const CHECK = "key check";

/** @throws StartError that says what is wrong with the folder */
export async function openData(data: string): Promise<OpenedData> {
  if (data === IN_MEMORY) {
    const store = await openSqlite(IN_MEMORY);
    return { store, masterKey: randomMasterKey(), close: () => store.close() };
  }
  try {
    return await openFolder(data);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(`cannot use the data folder ${data}: ${(cause as Error).message}`, { cause });
  }
}

async function openFolder(folder: string): Promise<OpenedData> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lock(folder);
  try {
    const masterKey = await findMasterKey(folder);
    const file = join(folder, DATABASE);
    // SQLite would make it readable for everybody; its other files take after it.
    await writeFile(file, "", { flag: "a", mode: 0o600 });
    await access(file, constants.W_OK);
    const store = await openSqlite(file);
    await checkKey(store, masterKey);
    const close = async () => {
      await store.close();
      unlock();
    };
    return { store, masterKey, close };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** One process serves a folder. The lock is the operating system's, so it ends with the process, however that ends. */
function lock(folder: string): () => void {
  const held = new DatabaseSync(join(folder, LOCK), { timeout: 0 });
  try {
    held.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    held.close();
    throw new StartError(`another prove-platform serves the data folder ${folder}`, { cause });
  }
  return () => held.close();
}

/** Made at the first start. A database without its key is not given another: nothing in it could be read. */
async function findMasterKey(folder: string): Promise<MasterKey> {
  const key = await existingMasterKey(join(folder, KEY));
  if (key) return key;
  const hasDatabase = await access(join(folder, DATABASE)).then(
    () => true,
    () => false,
  );
  if (hasDatabase) throw new StartError(`${folder} has a ${DATABASE} but not its ${KEY}; put the key back`);
  return newMasterKey(join(folder, KEY));
}

async function checkKey(store: Store, masterKey: MasterKey): Promise<void> {
  const [check] = await store.read(selectKeyChecks, {});
  if (!check) {
    await store.commit([write(insertKeyCheck, { key_check: masterKey.seal(Buffer.from(CHECK), CHECK) })]);
    return;
  }
  try {
    masterKey.open(check.key_check, CHECK);
  } catch (cause) {
    await store.close();
    throw new StartError(`the ${KEY} is not the one of this ${DATABASE}; put the right key back`, { cause });
  }
}
