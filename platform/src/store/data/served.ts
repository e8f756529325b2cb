/** Opens the data of an installation for administration, also while it is served. */
import { openServedFolder } from "./folder.ts";
import { IN_MEMORY, type OpenedData } from "./opened.ts";
import { isServerUrl, openServer } from "./server.ts";
import { StartError } from "../../system/errors.ts";

/** To administer it, also while others serve it. @throws StartError that says what is wrong */
export async function openServedData(data: string, masterKey: string | undefined): Promise<OpenedData> {
  if (data === IN_MEMORY) throw new StartError(`${IN_MEMORY} keeps nothing; name an installation with --data`);
  return isServerUrl(data) ? openServer(data, masterKey) : openServedFolder(data);
}
