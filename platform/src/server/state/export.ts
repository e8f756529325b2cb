/** Exports a consistent snapshot of the whole state to a file, also from a running platform. */
import type { FileHandle } from "node:fs/promises";
import { AdministrationError } from "../../system/errors.ts";
import { type Clock, isoTime } from "../../system/clock.ts";
import type { MasterKey } from "../../store/keys/master-key.ts";
import { recordsIn, type Snapshot, type SnapshotStore } from "../../store/snapshot.ts";
import { type WrittenFile, writeAtomically } from "../../system/atomic-file.ts";
import { endLine, headerLine, rowLine, tableLine } from "./state-file.ts";

interface Source {
  readonly store: Pick<SnapshotStore, "snapshot">;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
}

export interface ExportOptions {
  /** Whether to include the master key, which makes the file usable alone. */
  readonly withKey: boolean;
  /** Whether an existing file may be replaced. */
  readonly replace: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Export extends WrittenFile {
  readonly rows: number;
}

/** @param target path of the file, or a folder, in which the file is named by the time */
export async function exportState(source: Source, target: string, options: ExportOptions): Promise<Export> {
  const snapshot = await source.store.snapshot();
  try {
    if (options.withKey) await assertNoLiveDomain(snapshot);
    let rows = 0;
    const hint = options.replace ? undefined : "name another file, or replace it (--replace)";
    const naming = { what: "export", ending: "ndjson", now: source.clock.now(), kept: hint };
    const written = await writeAtomically(target, naming, async (file) => {
      rows = await writeState(source, snapshot, file, options);
    });
    return { ...written, rows };
  } finally {
    await snapshot.close();
  }
}

async function writeState(
  { masterKey, clock }: Source,
  snapshot: Snapshot,
  file: FileHandle,
  { withKey, onProgress }: ExportOptions,
): Promise<number> {
  const all = snapshot.tables.reduce((sum, { rows }) => sum + rows, 0);
  const header = { at: isoTime(clock.now()), keyCheck: await keyCheckIn(snapshot) };
  await file.appendFile(headerLine({ ...header, ...(withKey && { masterKey: masterKey.toText() }) }));
  let rows = 0;
  for (const table of snapshot.tables) {
    await file.appendFile(tableLine(table));
    for await (const page of snapshot.pages(table)) {
      await file.appendFile(page.map((row) => rowLine(table, row)).join(""));
      rows += page.length;
      onProgress?.(rows, all);
    }
  }
  await file.appendFile(endLine(rows));
  return rows;
}

/** Prevents an export of live data that anyone with the file could decrypt. */
async function assertNoLiveDomain(snapshot: Snapshot): Promise<void> {
  const isLive = (await recordsIn(snapshot, "domains")).some(({ tier }) => tier === "live");
  if (!isLive) return;
  throw new AdministrationError(
    "the installation has live domains, so its master key cannot be exported; export without it: proofline export",
  );
}

async function keyCheckIn(snapshot: Snapshot): Promise<string> {
  const [installation] = await recordsIn(snapshot, "installation");
  return String(installation?.keyCheck);
}
