/**
 * A backup of the embedded store, made while it is served: one consistent state of the whole database, which holds every
 * write that was acknowledged before the backup began. Rows that were deleted are not in it, not even as remnants.
 */
import { DatabaseSync } from "node:sqlite";
import type { Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { databaseIn } from "../../store/data/folder.ts";
import { type WrittenFile, writeAtomically } from "../../system/atomic-file.ts";
import { checkBackup } from "./check-backup.ts";

/**
 * @param folder of the installation
 * @param target a file that is not there yet, or a folder, in which the backup is named after the time
 */
export async function backUp(administrator: Administrator, folder: string, target: string): Promise<WrittenFile> {
  const naming = { what: "backup", ending: "db", now: administrator.clock.now(), kept: "a backup replaces no file" };
  return writeAtomically(target, naming, async (_, file) => {
    await administrator.store.commit([record(administrator, { action: "backup", subject: "installation" })]);
    copyInto(databaseIn(folder), file);
    checkBackup(file);
  });
}

/** Reads in one transaction, which keeps nobody from writing. */
function copyInto(database: string, file: string): void {
  const source = new DatabaseSync(database, { readOnly: true });
  try {
    source.prepare("VACUUM INTO ?").run(file);
  } finally {
    source.close();
  }
}
