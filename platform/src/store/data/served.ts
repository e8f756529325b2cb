/** Opens the data of an installation for administration, even while a server uses it. */
import { openServedFolder } from "./folder.ts";
import { IN_MEMORY, type OpenedData } from "./opened.ts";
import { isServerUrl, openServer } from "./server.ts";
import { StartError } from "../../system/errors.ts";

/** @throws StartError that names the fault of the data */
export async function openServedData(data: string, masterKey: string | undefined): Promise<OpenedData> {
  if (data === IN_MEMORY)
    throw new StartError(`${IN_MEMORY} stores nothing; set --data to the folder or postgres:// URL of an installation`);
  return isServerUrl(data) ? openServer(data, masterKey) : openServedFolder(data);
}
