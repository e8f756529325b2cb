/**
 * A backup of the embedded store, made while it is served: one consistent state of the whole database, which holds every
 * write that was acknowledged before the backup began. Rows that were deleted are not in it, not even as remnants.
 */
import { constants } from "node:fs";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AdministrationError, type Administrator } from "../admin/administrator.ts";
import { record } from "../admin/audit.ts";
import { isoTime } from "../admin/iso-time.ts";
import { databaseIn } from "../data-folder.ts";
import { assertSound } from "./sound.ts";

export interface Backup {
  readonly file: string;
  readonly bytes: number;
}

/**
 * @param folder of the installation
 * @param target a file that is not there yet, or a folder, in which the backup is named after the time
 */
export async function backUp(administrator: Administrator, folder: string, target: string): Promise<Backup> {
  const file = await fileFor(target, administrator.clock.now());
  await administrator.store.commit([record(administrator, { action: "backup", subject: "installation" })]);
  // It gets its name when it is whole, so that nobody takes half of one for a backup.
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    await copyInto(databaseIn(folder), unfinished);
    assertSound(unfinished);
    // Renaming would replace a file that has come meanwhile; and not every file system has links.
    await writeFile(file, "", { flag: "wx", mode: 0o600 });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return { file, bytes: (await stat(file)).size };
}

async function fileFor(target: string, now: number): Promise<string> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory()) return join(target, `prove-platform-${isoTime(now).replaceAll(":", "-")}.db`);
  if (found) throw new AdministrationError(`${target} is there already; a backup replaces no file`);
  return target;
}

/** Reads in one transaction, which keeps nobody from writing. */
async function copyInto(database: string, file: string): Promise<void> {
  const copy = await open(file, constants.O_CREAT | constants.O_EXCL | constants.O_RDWR, 0o600).catch(
    (cause: Error) => {
      throw new AdministrationError(`cannot write the backup: ${cause.message}`, { cause });
    },
  );
  try {
    const source = new DatabaseSync(database, { readOnly: true });
    try {
      source.prepare("VACUUM INTO ?").run(file);
    } finally {
      source.close();
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
}
