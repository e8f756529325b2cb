/** Opens the data of the platform: in memory, in a folder or on a database server. */
import { systemClock } from "../system/clock.ts";
import { openFolder, seedFolder } from "../store/data/folder.ts";
import { IN_MEMORY, type OpenedData, type Seeding } from "../store/data/opened.ts";
import { isServerUrl, openServer } from "../store/data/server.ts";
import { checkKey, givenMasterKey } from "../store/keys/key-check.ts";
import { randomMasterKey } from "../store/keys/master-key.ts";
import type { StartOptions } from "./options.ts";
import { noticesInProcess } from "../store/notices.ts";
import { openSqlite } from "../store/sqlite.ts";

/** Opens the data and seeds it if requested. @throws StartError */
export async function openData(options: StartOptions): Promise<OpenedData> {
  const { data = IN_MEMORY, masterKey, clock = systemClock } = options;
  const seed = options.seed === undefined ? undefined : await openSeed(options.seed);
  const seeding = seed && { seed, clock };
  if (data === IN_MEMORY) return openMemory(seeding, masterKey);
  if (isServerUrl(data)) return openServer(data, masterKey, seeding);
  if (seeding) await seedFolder(data, seeding, masterKey);
  return openFolder(data);
}

/** Loads the module on demand, since most starts have no seed. */
async function openSeed(seed: NonNullable<StartOptions["seed"]>) {
  return (await import("./state/open-seed.ts")).openSeed(seed);
}

async function openMemory(seeding: Seeding | undefined, given: string | undefined): Promise<OpenedData> {
  const masterKey = seeding?.seed.keyFor(given ? givenMasterKey(given) : undefined) ?? randomMasterKey();
  const store = await openSqlite(IN_MEMORY);
  await seeding?.seed.fill(store, { ...seeding, masterKey });
  await checkKey(store, masterKey);
  return { store, masterKey, notices: noticesInProcess(), close: () => store.close() };
}
