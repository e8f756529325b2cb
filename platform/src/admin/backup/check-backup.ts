/** Checks that a file is a valid backup: the whole database of an installation. */
import { StartError } from "../../system/errors.ts";
import type { InstallationRow } from "../../store/rows/installation.ts";
import { readInstallation } from "../../store/sqlite-file.ts";

/** Returns the row that identifies the master key. @throws StartError with the reason */
export function checkBackup(file: string): InstallationRow {
  try {
    return readInstallation(file);
  } catch (cause) {
    throw new StartError(`${file} is not a valid backup: ${(cause as Error).message}`, { cause });
  }
}
