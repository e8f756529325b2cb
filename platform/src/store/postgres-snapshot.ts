/** Reads snapshots of a PostgreSQL store, and fills one. */
import type pg from "pg";
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

/** @param release releases the connection afterwards */
export async function takeSnapshot(connection: pg.ClientBase, release: () => void): Promise<Snapshot> {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  return {
    tables: await tablesIn(connection),
    pages: (table) => pagesOf(connection, table),
    async close() {
      await connection.query("ROLLBACK").finally(release);
    },
  };
}

export async function fillDatabase<T>(connection: pg.ClientBase, work: (into: Filling) => Promise<T>): Promise<T> {
  await connection.query("BEGIN");
  try {
    const tables = await tablesIn(connection);
    assertNoRows(tables);
    const result = await work({
      tables,
      insert: (table, rows) => insertRows(connection, table, rows),
      pages: (table) => pagesOf(connection, table),
    });
    await connection.query("COMMIT");
    return result;
  } catch (cause) {
    // A broken connection has rolled it back.
    await connection.query("ROLLBACK").catch(() => {});
    throw cause;
  }
}

/** Inserts all rows with one statement. If that fails, inserts them one by one to find the invalid row. */
async function insertRows(connection: pg.ClientBase, { name }: Table, rows: readonly Row[]): Promise<void> {
  // The database converts the values to the types of its columns.
  const text = `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1)`;
  const insert = (some: readonly Row[]) => connection.query({ text, values: [JSON.stringify(some)] });
  await connection.query("SAVEPOINT rows");
  try {
    await insert(rows);
  } catch (refusal) {
    await connection.query("ROLLBACK TO rows");
    for (const [index, row] of rows.entries()) {
      await insert([row]).catch((cause: unknown) => {
        throw new RefusedRow(index, cause);
      });
    }
    throw refusal;
  }
  await connection.query("RELEASE rows");
}

/** Reads with a cursor. */
async function* pagesOf(connection: pg.ClientBase, { name }: Table): AsyncGenerator<readonly Row[]> {
  await connection.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT * FROM "${name}"`);
  for (;;) {
    const { rows } = await connection.query<Row>(`FETCH ${PAGE} FROM rows`);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) break;
  }
  await connection.query("CLOSE rows");
}

/** Reads the tables from the catalog, so that none can be forgotten. */
async function tablesIn(connection: pg.ClientBase): Promise<CountedTable[]> {
  const { rows: columns } = await connection.query<Column>(
    `SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, NULL) AS type
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, a.attnum`,
  );
  const { rows: references } = await connection.query<Reference>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint k
     JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f'`,
  );
  const counted: CountedTable[] = [];
  for (const table of inOrder(columns, references)) {
    const { rows } = await connection.query<{ rows: number }>(`SELECT count(*) AS rows FROM "${table.name}"`);
    counted.push({ ...table, rows: rows[0]?.rows ?? 0 });
  }
  return counted;
}
