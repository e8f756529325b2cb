/** Where the platform keeps what it knows: in memory, in a folder, or on a database server. */
import { systemClock } from "../clock.ts";
import { openFolder, openServedFolder, seedFolder } from "./folder.ts";
import type { OpenedData } from "./opened.ts";
import { isServerUrl, openServer } from "./server.ts";
import { checkKey, givenMasterKey } from "../keys/key-check.ts";
import { randomMasterKey } from "../keys/master-key.ts";
import { IN_MEMORY, type StartOptions } from "../options.ts";
import { StartError } from "../public-url.ts";
import { noticesInProcess } from "../status/notices.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { Planted } from "../state/open-seed.ts";

/** To serve it. @throws StartError that says what is wrong */
export async function openData(options: StartOptions): Promise<OpenedData> {
  const { data = IN_MEMORY, masterKey, clock = systemClock } = options;
  const seed = options.seed === undefined ? undefined : await openSeed(options.seed);
  const planted = seed && { seed, clock };
  if (data === IN_MEMORY) return openMemory(planted, masterKey);
  if (isServerUrl(data)) return openServer(data, masterKey, planted);
  if (planted) await seedFolder(data, planted, masterKey);
  return openFolder(data);
}

/** Not before it is needed: most starts have none. */
async function openSeed(seed: NonNullable<StartOptions["seed"]>) {
  return (await import("../state/open-seed.ts")).openSeed(seed);
}

async function openMemory(planted: Planted | undefined, given: string | undefined): Promise<OpenedData> {
  const masterKey = planted?.seed.keyFor(given ? givenMasterKey(given) : undefined) ?? randomMasterKey();
  const store = await openSqlite(IN_MEMORY);
  await planted?.seed.fill(store, { ...planted, masterKey });
  await checkKey(store, masterKey);
  return { store, masterKey, notices: noticesInProcess(), close: () => store.close() };
}

/** To administer it, also while others serve it. @throws StartError that says what is wrong */
export async function openServedData(data: string, masterKey: string | undefined): Promise<OpenedData> {
  if (data === IN_MEMORY) throw new StartError(`${IN_MEMORY} keeps nothing; name an installation with --data`);
  return isServerUrl(data) ? openServer(data, masterKey) : openServedFolder(data);
}
