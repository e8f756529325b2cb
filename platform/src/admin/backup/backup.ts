/**
 * Backs up the embedded store, even while the server runs. The backup is one consistent state with every write that was
 * acknowledged before it began. It contains no remnants of deleted rows.
 */
import { DatabaseSync } from "node:sqlite";
import type { Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { databaseIn } from "../../store/data/folder.ts";
import { type WrittenFile, writeAtomically } from "../../system/atomic-file.ts";
import { checkBackup } from "./check-backup.ts";

/**
 * @param folder of the installation
 * @param target a new file, or a folder, where the backup is named after the time
 */
export async function backUp(administrator: Administrator, folder: string, target: string): Promise<WrittenFile> {
  const naming = {
    what: "backup",
    ending: "db",
    now: administrator.clock.now(),
    kept: "a backup does not overwrite files",
  };
  return writeAtomically(target, naming, async (_, file) => {
    await administrator.store.commit([record(administrator, { action: "backup", subject: "installation" })]);
    copyInto(databaseIn(folder), file);
    checkBackup(file);
  });
}

/** Reads in one transaction, which does not block writers. */
function copyInto(database: string, file: string): void {
  const source = new DatabaseSync(database, { readOnly: true });
  try {
    source.prepare("VACUUM INTO ?").run(file);
  } finally {
    source.close();
  }
}
