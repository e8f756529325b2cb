/** Writes files, readable only by their owner, under a temporary name and renames them when they are complete. */
import { type FileHandle, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AdministrationError } from "./errors.ts";
import { isoTime } from "./clock.ts";

export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

interface Naming {
  /** Kind of the file in messages: `backup`. */
  readonly what: string;
  /** Extension of its name in a folder. */
  readonly ending: string;
  readonly now: number;
  /** Why an existing file is not replaced; undefined if it may be. */
  readonly kept: string | undefined;
}

/** @param target a file, or a folder in which the file is named by the time */
export async function writeAtomically(
  target: string,
  naming: Naming,
  write: (file: FileHandle, path: string) => Promise<void>,
): Promise<WrittenFile> {
  const path = await pathFor(target, naming);
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    await writeUnfinished(unfinished, naming, write);
    // A rename would replace a file created in the meantime, but some file systems do not support links.
    if (naming.kept) await writeFile(path, "", { flag: "wx", mode: 0o600 });
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return { file: path, bytes: (await stat(path)).size };
}

async function pathFor(target: string, { ending, now, kept }: Naming): Promise<string> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory()) return join(target, `proofline-${isoTime(now).replaceAll(":", "-")}.${ending}`);
  if (!found || !kept) return target;
  throw new AdministrationError(`${target} already exists; ${kept}`);
}

async function writeUnfinished(
  path: string,
  { what }: Naming,
  write: (file: FileHandle, path: string) => Promise<void>,
): Promise<void> {
  const file = await open(path, "wx+", 0o600).catch((cause: Error) => {
    throw new AdministrationError(`cannot write the ${what}: ${cause.message}`, { cause });
  });
  try {
    await write(file, path);
    await file.sync();
  } finally {
    await file.close();
  }
}
