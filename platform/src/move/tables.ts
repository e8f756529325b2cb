/** The tables that an embedded database has, as it says itself, so that none can be forgotten. */
import type { DatabaseSync } from "node:sqlite";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** A table comes after those that its foreign keys point to. */
export function tablesOf(database: DatabaseSync): Table[] {
  const names = textsOf(
    database,
    "SELECT name AS text FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
  );
  const left = new Set(names.filter((name) => !/^(sqlite|kysely)_/.test(name)).sort());
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = Array.from(left).find((name) => referencesOf(database, name).every((other) => !left.has(other)));
    if (next === undefined) throw new Error(`the foreign keys of ${Array.from(left).join(", ")} go round in a circle`);
    left.delete(next);
    ordered.push(tableOf(database, next));
  }
  return ordered;
}

/** Without those to itself, which hold once all of its rows are there. */
const referencesOf = (database: DatabaseSync, name: string): string[] =>
  textsOf(database, 'SELECT DISTINCT "table" AS text FROM pragma_foreign_key_list(?)', name).filter(
    (other) => other !== name,
  );

function tableOf(database: DatabaseSync, name: string): Table {
  const columns = textsOf(database, "SELECT name AS text FROM pragma_table_info(?)", name);
  const { rows } = database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { rows: number };
  return { name, columns, rows };
}

const textsOf = (database: DatabaseSync, query: string, ...values: string[]): string[] =>
  database
    .prepare(query)
    .all(...values)
    .map(({ text }) => String(text));
