/** Whether a file is the whole database of an installation. */
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../system/errors.ts";
import type { InstallationRow } from "../store/installation.ts";

/** @returns what says which master key it belongs to. @throws StartError that says what is wrong with the file */
export function assertSound(file: string): InstallationRow {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const [{ quick_check: found } = {}] = database.prepare("PRAGMA quick_check(1)").all();
      if (found !== "ok") throw new Error(String(found));
      const row = database.prepare("SELECT key_check FROM installation").get();
      if (!row) throw new Error("nothing was ever served from it");
      return row as unknown as InstallationRow;
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new StartError(`${file} is no sound backup: ${(cause as Error).message}`, { cause });
  }
}
