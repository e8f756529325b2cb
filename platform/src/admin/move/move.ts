/**
 * Copies an installation from its folder to a database server in one transaction; every table is read back and compared.
 * During the copy, no other process can write to the folder or start on the server. The folder is not changed.
 */
import { DatabaseSync } from "node:sqlite";
import { type Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { databaseIn, lockFolder } from "../../store/data/folder.ts";
import { FIRST_START } from "../../store/data/server.ts";
import { StartError } from "../../system/errors.ts";
import { openPostgres } from "../../store/postgres.ts";
import { snapshotThrough } from "../../store/sqlite-snapshot.ts";
import type { Filling, Snapshot } from "../../store/snapshot.ts";
import { Digest } from "./digest.ts";

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** Sum of the SHA-256 hashes of its rows. */
  readonly digest: string;
}

type OnProgress = (done: number, all: number) => void;

export async function moveToServer(
  administrator: Administrator,
  folder: string,
  url: string,
  onProgress: OnProgress,
): Promise<MovedTable[]> {
  const unlock = lockFolder(folder);
  try {
    await administrator.store.commit([record(administrator, { action: "move", subject: "installation" })]);
    const source = new DatabaseSync(databaseIn(folder), { timeout: 1000 });
    try {
      source.exec("BEGIN IMMEDIATE");
      return await copyAll(snapshotThrough(source), url, onProgress);
    } catch (cause) {
      throw new StartError(`nothing was moved: ${(cause as Error).message}`, { cause });
    } finally {
      source.close();
    }
  } finally {
    unlock();
  }
}

/** A node that starts on the server during the copy waits, then finds the complete installation. */
async function copyAll(source: Snapshot, url: string, onProgress: OnProgress): Promise<MovedTable[]> {
  const store = await openPostgres(url);
  try {
    return await store.alone(FIRST_START, () => store.fill((target) => copyTables(source, target, onProgress)));
  } finally {
    await store.close();
  }
}

async function copyTables(source: Snapshot, target: Filling, onProgress: OnProgress): Promise<MovedTable[]> {
  const all = source.tables.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const moved: MovedTable[] = [];
  for (const table of source.tables) {
    const sent = new Digest(table.columns);
    for await (const rows of source.pages(table)) {
      await target.insert(table, rows);
      for (const row of rows) sent.add(row);
      onProgress(before + sent.rows, all);
    }
    const received = new Digest(table.columns);
    for await (const rows of target.pages(table)) for (const row of rows) received.add(row);
    if (received.rows !== sent.rows || String(received) !== String(sent)) {
      throw new Error(`table ${table.name} differs after the copy (${received.rows} of ${sent.rows} rows)`);
    }
    before += sent.rows;
    moved.push({ table: table.name, rows: sent.rows, digest: String(sent) });
  }
  return moved;
}
