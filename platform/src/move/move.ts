/**
 * Moves an installation from its folder to a database server: all tables in one transaction, each read back and compared,
 * or none. While it goes on nobody else writes to the folder or starts on the server; the folder stays as it was.
 */
import { DatabaseSync } from "node:sqlite";
import type pg from "pg";
import { type Administrator } from "../admin/administrator.ts";
import { record } from "../admin/audit.ts";
import { databaseIn, lockFolder } from "../data-folder.ts";
import { FIRST_START } from "../data-server.ts";
import { StartError } from "../public-url.ts";
import { connectTo, openPostgres } from "../store/postgres.ts";
import { Digest } from "./digest.ts";
import { type Table, tablesOf } from "./tables.ts";

/** Rows in one statement. */
const BATCH = 1000;

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of its rows, added up. */
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
      return await copyAll(source, url, onProgress);
    } catch (cause) {
      throw new StartError(`nothing was moved: ${(cause as Error).message}`, { cause });
    } finally {
      source.close();
    }
  } finally {
    unlock();
  }
}

/** A node that starts there meanwhile waits, and finds the installation as if it had always been there. */
async function copyAll(source: DatabaseSync, url: string, onProgress: OnProgress): Promise<MovedTable[]> {
  const store = await openPostgres(url);
  try {
    return await store.alone(FIRST_START, async () => {
      const target = await connectTo(url);
      try {
        await target.query("BEGIN");
        const moved = await copyTables(source, target, onProgress);
        await target.query("COMMIT");
        return moved;
      } finally {
        // What was not committed is undone with the connection.
        await target.end();
      }
    });
  } finally {
    await store.close();
  }
}

async function copyTables(source: DatabaseSync, target: pg.Client, onProgress: OnProgress): Promise<MovedTable[]> {
  const tables = tablesOf(source);
  for (const { name } of tables) await assertEmpty(target, name);
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  let before = 0;
  const moved: MovedTable[] = [];
  for (const table of tables) {
    const sent = await send(source, target, table, (rows) => onProgress(before + rows, all));
    const arrived = await readBack(target, table);
    if (arrived.rows !== sent.rows || String(arrived) !== String(sent)) {
      throw new Error(`${table.name} did not arrive as it was sent (${arrived.rows} of ${sent.rows} rows)`);
    }
    before += sent.rows;
    moved.push({ table: table.name, rows: sent.rows, digest: String(sent) });
  }
  return moved;
}

async function assertEmpty(target: pg.Client, name: string): Promise<void> {
  const { rowCount } = await target.query(`SELECT 1 FROM "${name}" LIMIT 1`);
  if (rowCount) throw new Error(`the database has an installation already (rows in ${name}); name an empty database`);
}

/** The database itself says what types the columns have. */
async function send(
  source: DatabaseSync,
  target: pg.Client,
  { name, columns }: Table,
  onRows: (rows: number) => void,
): Promise<Digest> {
  const insert = `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1)`;
  const digest = new Digest(columns);
  let batch: object[] = [];
  const flush = async () => {
    if (batch.length > 0) await target.query(insert, [JSON.stringify(batch)]);
    batch = [];
    onRows(digest.rows);
  };
  for (const row of source.prepare(`SELECT * FROM "${name}"`).iterate()) {
    digest.add(row);
    batch.push(row);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return digest;
}

/** By a cursor, so that no table has to fit into memory. */
async function readBack(target: pg.Client, { name, columns }: Table): Promise<Digest> {
  const digest = new Digest(columns);
  await target.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT * FROM "${name}"`);
  for (;;) {
    const { rows } = await target.query<Record<string, unknown>>(`FETCH ${BATCH} FROM copied`);
    for (const row of rows) digest.add(row);
    if (rows.length < BATCH) break;
  }
  await target.query("CLOSE copied");
  return digest;
}
