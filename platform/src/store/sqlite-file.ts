/** Checks a database file that is not open as a store, such as a backup. */
import { DatabaseSync } from "node:sqlite";
import { recordOf, type Row } from "./records.ts";
import type { InstallationRow } from "./rows/installation.ts";
import { type AppliedStep, assertKnownSteps, SELECT_APPLIED_STEPS } from "./migrations/migrate.ts";

/** @returns the row that identifies the master key. @throws Error that names the fault of the file */
export function readInstallation(file: string): InstallationRow {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const [{ quick_check: found } = {}] = database.prepare("PRAGMA quick_check(1)").all();
    if (found !== "ok") throw new Error(String(found));
    assertKnownSteps(database.prepare(SELECT_APPLIED_STEPS).all() as unknown as AppliedStep[]);
    const row = database.prepare("SELECT key_check FROM installation").get();
    if (!row) throw new Error("it contains no installation");
    return recordOf(row as Row) as InstallationRow;
  } finally {
    database.close();
  }
}
