/**
 * The embedded store. One durable transaction per request would spend most of the time waiting for the disk. Here all
 * units of work that arrive in one turn of the event loop share one transaction, each atomic by itself, and callers get
 * their result after the commit. No acknowledged write can be lost.
 *
 * Savepoints, which can roll back one unit of a group, cost a tenth of a write. A group therefore runs without them.
 * Only if a unit must be rolled back after a write, the whole group is rolled back and repeated with savepoints.
 */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect, type SqliteDatabase } from "kysely";
import { migrations } from "./migrations/index.ts";
import { migrate } from "./migrations/migrate.ts";
import { recordReader } from "./records.ts";
import { type Builder, builderOn, type CompiledStatement, type Statement, type Write } from "./statement.ts";
import { fillDatabase, takeSnapshot } from "./sqlite-snapshot.ts";
import type { SnapshotStore } from "./snapshot.ts";

interface Unit {
  readonly writes: readonly Write[];
  readonly resolve: (done: boolean) => void;
  readonly reject: (cause: unknown) => void;
}

type Answer = () => void;

interface Attempt {
  readonly answer: Answer;
  /** Whether it has written something that must be rolled back. */
  readonly isHalfway: boolean;
}

interface Prepared {
  readonly compiled: CompiledStatement;
  readonly native: StatementSync;
  readonly toRecord: (row: readonly unknown[]) => object;
}

/**
 * Opens the file, or a database in memory for `:memory:`, and migrates its tables.
 *
 * @param steps fewer than all for a state of an earlier version
 */
export async function openSqlite(file: string, steps = migrations): Promise<SnapshotStore> {
  const database = new DatabaseSync(file, { timeout: 1000 });
  // In memory: undo data of savepoints and of statements with many rows, which would otherwise be written to a file.
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = ON; " +
      "PRAGMA temp_store = MEMORY;",
  );
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
  const store = new SqliteStore(database, builderOn(kysely));
  try {
    await migrate(kysely, steps);
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

/** Adapts node:sqlite to the interface of better-sqlite3, which Kysely's driver expects. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const native = database.prepare(sql);
      return {
        reader: native.columns().length > 0,
        all: (values) => native.all(...(values as SQLInputValue[])),
        run: (values) => native.run(...(values as SQLInputValue[])),
        iterate: (values) => native.iterate(...(values as SQLInputValue[])),
      };
    },
  };
}

class SqliteStore implements SnapshotStore {
  readonly #database: DatabaseSync;
  readonly #builder: Builder;
  readonly #prepared = new Map<Statement<never>, Prepared>();
  readonly #control: Readonly<Record<"begin" | "commit", StatementSync>>;
  readonly #turns = new Map<string, Promise<unknown>>();
  #waiting: Unit[] = [];
  #flushed: Promise<void> = Promise.resolve();

  constructor(database: DatabaseSync, builder: Builder) {
    this.#database = database;
    this.#builder = builder;
    this.#control = { begin: database.prepare("BEGIN IMMEDIATE"), commit: database.prepare("COMMIT") };
  }

  async read<A extends object, R>(query: Statement<A, R>, values: A): Promise<R[]> {
    const { compiled, native, toRecord } = this.#prepare(query as unknown as Statement<never>, values);
    const rows = native.all(...(compiled.bind(values) as SQLInputValue[])) as unknown as unknown[][];
    return rows.map((row) => toRecord(row) as R);
  }

  commit(unit: readonly Write[]): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ writes: unit, resolve, reject });
      if (this.#waiting.length > 1) return;
      this.#flushed = new Promise((flushed) => {
        setImmediate(() => {
          this.#flush();
          flushed();
        });
      });
    });
  }

  /** Only one process uses the database, so the competitors are all in it. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(name) ?? Promise.resolve()).then(work);
    this.#turns.set(name, Promise.allSettled([turn]));
    return turn;
  }

  snapshot: SnapshotStore["snapshot"] = () => takeSnapshot(this.#database);

  fill: SnapshotStore["fill"] = (work) => fillDatabase(this.#database, work);

  async close(): Promise<void> {
    await this.#flushed;
    this.#prepared.clear();
    await this.#builder.destroy();
    if (this.#database.isOpen) this.#database.close();
  }

  /** Commits a group. Synchronous from the first statement to the last, so nothing interleaves. */
  #flush(): void {
    const units = this.#waiting;
    this.#waiting = [];
    let answers: Answer[];
    try {
      answers = this.#transaction(units, "plain") ?? this.#transaction(units, "with savepoints") ?? [];
    } catch (cause) {
      for (const unit of units) unit.reject(cause);
      this.#rollBack();
      return;
    }
    for (const answer of answers) answer();
  }

  /**
   * Returns undefined, with everything rolled back, if a unit stopped after a write and only a savepoint could roll it
   * back alone.
   */
  #transaction(units: readonly Unit[], how: "plain" | "with savepoints"): Answer[] | undefined {
    const answers: Answer[] = [];
    this.#control.begin.run();
    for (const unit of units) {
      if (how === "with savepoints") this.#database.exec("SAVEPOINT unit");
      const { answer, isHalfway } = this.#attempt(unit);
      if (how === "with savepoints") this.#database.exec(`${isHalfway ? "ROLLBACK TO unit; " : ""}RELEASE unit`);
      else if (isHalfway) {
        this.#database.exec("ROLLBACK");
        return undefined;
      }
      answers.push(answer);
    }
    this.#control.commit.run();
    return answers;
  }

  /** Some errors have already rolled back the transaction; others make even ROLLBACK fail. */
  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
    } catch {
      // This group has already failed; the next one shows whether the database works again.
    }
  }

  /**
   * Runs the writes in order, up to the first guarded one that changes no row, and returns the result to report once
   * the group is durable.
   *
   * A statement is atomic, so a unit that stops at its first one has nothing to roll back.
   */
  #attempt({ writes, resolve, reject }: Unit): Attempt {
    let done = 0;
    try {
      while (done < writes.length && this.#run(writes[done] as Write)) done++;
      const isDone = done === writes.length;
      return { answer: () => resolve(isDone), isHalfway: !isDone && done > 0 };
    } catch (cause) {
      // A full disk ends the whole transaction; then the group fails, not only the unit.
      if (!this.#database.isTransaction) throw cause;
      return { answer: () => reject(cause), isHalfway: done > 0 };
    }
  }

  /** Returns false if a guarded write changes no row. */
  #run({ statement, values, guarded }: Write): boolean {
    const { compiled, native } = this.#prepare(statement, values);
    const { changes } = native.run(...(compiled.bind(values) as SQLInputValue[]));
    return !guarded || changes !== 0;
  }

  #prepare(statement: Statement<never>, values: object): Prepared {
    let prepared = this.#prepared.get(statement);
    if (!prepared) {
      const compiled = statement.compile(this.#builder, values);
      const native = this.#database.prepare(compiled.sql);
      native.setReturnArrays(true);
      prepared = { compiled, native, toRecord: recordReader(native.columns().map(({ name }) => name)) };
      this.#prepared.set(statement, prepared);
    }
    return prepared;
  }
}
