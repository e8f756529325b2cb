/** An embedded database in a file, with rows in its tables that have no foreign keys. */
import { mkdtemp, rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { MINUTE } from "../src/system/clock.ts";
import { newId } from "../src/store/id.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { Store } from "../src/store/store.ts";

export async function databaseToFill() {
  const folder = await mkdtemp(join(tmpdir(), "filled-"));
  after(() => rm(folder, { recursive: true }));
  const clock = { time: Date.UTC(2030, 0, 1), now: () => clock.time };
  const file = join(folder, "platform.db");
  const store: Store = await openSqlite(file);
  after(() => store.close());
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  after(() => database.close());

  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%kysely%' AND name NOT LIKE 'sqlite%'",
    )
    .all()
    .map(({ name }) => String(name));
  const count = (table: string): number => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);

  /** Inserts a row created now; its other times are a minute away. */
  function fill(table: string, values: Readonly<Record<string, string | number>> = {}): void {
    const columns = database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all();
    const row = columns.map(({ name, type }) => {
      if (String(name) in values) return values[String(name)] ?? null;
      return { text: newId(clock), bigint: clock.now() + MINUTE }[String(type).toLowerCase()] ?? 1;
    });
    database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => "?").join()})`).run(...row);
  }

  return { store, clock, tables, count, fill };
}
