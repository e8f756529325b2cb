/** Reads consistent snapshots of all tables and fills empty stores; used to move, export and seed. */
import { recordOf, type Row, rowOf } from "./records.ts";
import type { Tables } from "./schema.ts";
import type { Store } from "./store.ts";

/** Rows per page. */
export const PAGE = 1000;

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that contain numbers; the others contain text. */
  readonly numbers: ReadonlySet<string>;
}

export interface CountedTable extends Table {
  readonly rows: number;
}

type Pages = AsyncIterable<readonly Row[]>;

export interface Snapshot {
  /** A table comes after those that its foreign keys refer to. */
  readonly tables: readonly CountedTable[];
  /** Reads pages, so that no table has to fit into memory. */
  pages(table: Table): Pages;
  close(): Promise<void>;
}

export interface Filling {
  readonly tables: readonly Table[];
  /** @throws RefusedRow */
  insert(table: Table, rows: readonly Row[]): Promise<void>;
  /** Number of inserted rows. */
  pages(table: Table): Pages;
}

/** A store with snapshots, as it is opened. */
export interface SnapshotStore extends Store {
  /** All rows as of now, unaffected by later writes. */
  snapshot(): Promise<Snapshot>;
  /**
   * Inserts everything that `work` passes, or nothing. No other process may use the store until it has finished. @throws Error if the store has rows
   */
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

/** A row that the database rejected. */
export class RefusedRow extends Error {
  /** Index of the row among those inserted together. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super((cause as Error).message, { cause });
    this.index = index;
  }
}

export function assertNoRows(tables: readonly CountedTable[]): void {
  const filled = tables.find(({ rows }) => rows > 0);
  if (!filled) return;
  throw new Error(`the database already has an installation (rows in ${filled.name}); name an empty database`);
}

/**
 * Orders tables so that those referred to come first. Ignores references of a table to itself, and the tables of the
 * migrator and of SQLite.
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
    if (next === undefined) throw new Error(`the foreign keys of ${[...left].join(", ")} form a cycle`);
    left.delete(next);
    const parts = own.get(next) ?? [];
    const numbers = new Set(parts.flatMap(({ name, type }) => (/int/i.test(type) ? name : [])));
    ordered.push({ name: next, columns: parts.map(({ name }) => name), numbers });
  }
  return ordered;
}

/** Schema from the database's catalog. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

export interface Reference {
  readonly from: string;
  readonly to: string;
}
