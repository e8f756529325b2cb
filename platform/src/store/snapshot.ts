/** All tables at once: a consistent snapshot to read, and the filling of an empty store. Used to move, export and seed. */
import { recordOf, type Row, rowOf } from "./records.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

/** Rows in one go. */
export const PAGE = 1000;

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of them that hold numbers; the others hold texts. */
  readonly numbers: ReadonlySet<string>;
}

export interface CountedTable extends Table {
  readonly rows: number;
}

type Pages = AsyncIterable<readonly Row[]>;

export interface Snapshot {
  /** A table comes after those that its foreign keys point to. */
  readonly tables: readonly CountedTable[];
  /** Page by page, so that no table has to fit into memory. */
  pages(table: Table): Pages;
  close(): Promise<void>;
}

export interface Filling {
  readonly tables: readonly Table[];
  /** @throws RefusedRow */
  insert(table: Table, rows: readonly Row[]): Promise<void>;
  /** What has been put in. */
  pages(table: Table): Pages;
}

/** A store as it is opened. */
export interface SnapshotStore extends Store {
  /** All rows as they are now, whatever is written until it is closed. */
  snapshot(): Promise<Snapshot>;
  /** Puts in everything that `work` inserts, or nothing. Nobody else uses the store meanwhile. @throws where it has rows */
  fill<T>(work: (into: Filling) => Promise<T>): Promise<T>;
}

/** All records of a table. */
export async function recordsIn<T extends keyof Tables>(snapshot: Snapshot, name: T): Promise<Tables[T][]> {
  const records: Tables[T][] = [];
  for await (const rows of snapshot.pages(tableNamed(snapshot.tables, name))) {
    records.push(...rows.map((row) => recordOf(row) as Tables[T]));
  }
  return records;
}

export const insertRecords = <T extends keyof Tables>(
  into: Filling,
  name: T,
  records: readonly Tables[T][],
): Promise<void> => into.insert(tableNamed(into.tables, name), records.map(rowOf));

const tableNamed = (tables: readonly Table[], name: keyof Tables): Table =>
  tables.find((table) => table.name === name) as Table;

/** A row that the database did not take. */
export class RefusedRow extends Error {
  /** Among those that were to be inserted together. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super((cause as Error).message, { cause });
    this.index = index;
  }
}

export function assertNoRows(tables: readonly CountedTable[]): void {
  const filled = tables.find(({ rows }) => rows > 0);
  if (!filled) return;
  throw new Error(`the database has an installation already (rows in ${filled.name}); name an empty database`);
}

/**
 * Those that other tables refer to first. References of a table to itself do not count, nor do tables of the migrator and
 * of SQLite itself.
 */
export function inOrder(columns: readonly Column[], references: readonly Reference[]): Table[] {
  const own = Map.groupBy(
    columns.filter(({ table }) => !/^(sqlite|kysely)_/.test(table)),
    ({ table }) => table,
  );
  const left = new Set([...own.keys()].sort());
  const waits = (name: string) => references.some(({ from, to }) => from === name && to !== name && left.has(to));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const next = [...left].find((name) => !waits(name));
    if (next === undefined) throw new Error(`the foreign keys of ${[...left].join(", ")} go round in a circle`);
    left.delete(next);
    const parts = own.get(next) ?? [];
    const numbers = new Set(parts.flatMap(({ name, type }) => (/int/i.test(type) ? name : [])));
    ordered.push({ name: next, columns: parts.map(({ name }) => name), numbers });
  }
  return ordered;
}

/** As the database describes it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

export interface Reference {
  readonly from: string;
  readonly to: string;
}
