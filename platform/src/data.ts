/** Where the platform keeps what it knows: in memory, in a folder, or on a database server. */
import { openFolder, openServedFolder } from "./data-folder.ts";
import { isServerUrl, openServer } from "./data-server.ts";
import { type MasterKey, randomMasterKey } from "./keys/master-key.ts";
import { IN_MEMORY, type StartOptions } from "./options.ts";
import { StartError } from "./public-url.ts";
import { type Notices, noticesInProcess } from "./status/notices.ts";
import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/store.ts";

export interface OpenedData {
  readonly store: Store;
  readonly masterKey: MasterKey;
  /** Between all processes that serve it. */
  readonly notices: Notices;
  /** Lets go of the database, and of the folder. */
  close(): Promise<void>;
}

/** To serve it. @throws StartError that says what is wrong */
export async function openData({ data = IN_MEMORY, masterKey }: StartOptions): Promise<OpenedData> {
  if (data === IN_MEMORY) {
    const store = await openSqlite(IN_MEMORY);
    return { store, masterKey: randomMasterKey(), notices: noticesInProcess(), close: () => store.close() };
  }
  return isServerUrl(data) ? openServer(data, masterKey) : openFolder(data);
}

/** To administer it, also while others serve it. @throws StartError that says what is wrong */
export async function openServedData(data: string, masterKey: string | undefined): Promise<OpenedData> {
  if (data === IN_MEMORY) throw new StartError(`${IN_MEMORY} keeps nothing; name an installation with --data`);
  return isServerUrl(data) ? openServer(data, masterKey) : openServedFolder(data);
}
