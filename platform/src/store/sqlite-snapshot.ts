/** Reads snapshots of the embedded store, and fills one. */
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import {
  assertNoRows,
  type Column,
  type CountedTable,
  type Filling,
  inOrder,
  PAGE,
  type Reference,
  RefusedRow,
  type Snapshot,
  type Table,
} from "./snapshot.ts";
import type { Row } from "./records.ts";

/**
 * Copies an in-memory database, which has only this connection, and reads a file through a second connection.
 */
export async function takeSnapshot(database: DatabaseSync): Promise<Snapshot> {
  const file = database.location();
  if (file === null) return copyOf(database);
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec("BEGIN");
  return snapshotThrough(reader);
}

/** @param reader a connection within a transaction; closed with the snapshot */
export const snapshotThrough = (reader: DatabaseSync): Snapshot => ({
  tables: tablesIn(reader),
  async *pages(table) {
    yield* pagesOf(reader, table);
  },
  async close() {
    reader.close();
  },
});

function copyOf(database: DatabaseSync): Snapshot {
  const tables = tablesIn(database);
  const copies = new Map(tables.map((table) => [table.name, [...pagesOf(database, table)]]));
  return {
    tables,
    async *pages({ name }) {
      yield* copies.get(name) ?? [];
    },
    async close() {},
  };
}

export async function fillDatabase<T>(database: DatabaseSync, work: (into: Filling) => Promise<T>): Promise<T> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const tables = tablesIn(database);
    assertNoRows(tables);
    const result = await work({
      tables,
      async insert(table, rows) {
        insertRows(database, table, rows);
      },
      async *pages(table) {
        yield* pagesOf(database, table);
      },
    });
    database.exec("COMMIT");
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw cause;
  }
}

function insertRows(database: DatabaseSync, { name, columns }: Table, rows: readonly Row[]): void {
  const names = columns.map((column) => `"${column}"`).join();
  const insert = database.prepare(`INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => "?").join()})`);
  for (const [index, row] of rows.entries()) {
    try {
      insert.run(...columns.map((column) => row[column] as SQLInputValue));
    } catch (cause) {
      throw new RefusedRow(index, cause);
    }
  }
}

function* pagesOf(database: DatabaseSync, { name }: Table): Generator<readonly Row[]> {
  let page: Row[] = [];
  for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
    page.push(row as Row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Reads the tables from the schema, so that none can be forgotten. */
export function tablesIn(database: DatabaseSync): CountedTable[] {
  const columns = database.prepare(
    `SELECT t.name AS "table", c.name AS name, c.type AS type FROM pragma_table_list t, pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, c.cid`,
  );
  const references = database.prepare(
    `SELECT t.name AS "from", k."table" AS "to" FROM pragma_table_list t, pragma_foreign_key_list(t.name) k
     WHERE t.schema = 'main' AND t.type = 'table'`,
  );
  const tables = inOrder(columns.all() as unknown as Column[], references.all() as unknown as Reference[]);
  return tables.map((table) => {
    const counted = database.prepare(`SELECT count(*) AS rows FROM "${table.name}"`).get() as { rows: number };
    return Object.assign(counted, table);
  });
}
