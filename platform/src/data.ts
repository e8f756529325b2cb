/** Where the platform keeps what it knows: in memory, in a folder, or on a database server. */
import { openFolder } from "./data-folder.ts";
import { isServerUrl, openServer } from "./data-server.ts";
import { type MasterKey, randomMasterKey } from "./keys/master-key.ts";
import { IN_MEMORY, type StartOptions } from "./options.ts";
import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/store.ts";

export interface OpenedData {
  readonly store: Store;
  readonly masterKey: MasterKey;
  /** Lets go of the database, and of the folder. */
  close(): Promise<void>;
}

/** @throws StartError that says what is wrong */
export async function openData({ data = IN_MEMORY, masterKey }: StartOptions): Promise<OpenedData> {
  if (data === IN_MEMORY) {
    const store = await openSqlite(IN_MEMORY);
    return { store, masterKey: randomMasterKey(), close: () => store.close() };
  }
  return isServerUrl(data) ? openServer(data, masterKey) : openFolder(data);
}
