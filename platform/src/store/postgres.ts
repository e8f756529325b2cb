/**
 * The store of installations with several nodes: PostgreSQL. A unit of work is one transaction; a single statement is
 * its own transaction and costs one round trip.
 *
 * The conditions of a compare-and-set contain what its decision depends on, so the default isolation (read committed)
 * is enough: an update that waited for another one checks its conditions again.
 */
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { migrations } from "./migrations/index.ts";
import { migrate } from "./migrations/migrate.ts";
import { WithoutSqliteOptions } from "./migrations/tables.ts";
import { recordReader } from "./records.ts";
import { type Builder, builderOn, type CompiledStatement, type Statement, type Write } from "./statement.ts";
import { fillDatabase, takeSnapshot } from "./postgres-snapshot.ts";
import type { Filling, Snapshot, SnapshotStore } from "./snapshot.ts";

const CONNECTIONS = 16;
/** How long a call waits for a connection, in milliseconds. */
const LONGEST_WAIT = 5000;
/** Number of attempts for a unit that the database rolled back because of concurrent ones. */
const TRIES = 5;
/** `serialization_failure` and `deadlock_detected`: the unit was rolled back, and a retry may succeed. */
const UNDONE_BECAUSE_OF_OTHERS: ReadonlySet<string> = new Set(["40001", "40P01"]);
/** `read_only_sql_transaction` */
const READ_ONLY = "25006";

type TypeParsers = typeof pg.types.getTypeParser;

/** Types that SQLite also returns as numbers: counts and times stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: Parameters<TypeParsers>[0], format: "text" | "binary") =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format)) as TypeParsers,
};

/** A separate connection, for work outside units. */
export async function connectTo(url: string): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: url, application_name: "proofline", types });
  await connection.connect();
  return connection;
}

/** Connects and migrates the tables; nodes that start at the same time wait for each other there. */
export async function openPostgres(url: string, steps = migrations): Promise<SnapshotStore> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "proofline",
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT,
    types,
  });
  // An idle connection that breaks is replaced when the pool needs one; if that fails, the caller gets the error.
  pool.on("error", () => {});
  // If a connection breaks within a transaction, its next statement fails. Without a listener the error event would end the
  // process.
  pool.on("connect", (connection) => void connection.on("error", () => {}));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), plugins: [new WithoutSqliteOptions()] });
  const store = new PostgresStore(pool, builderOn(kysely));
  try {
    await migrate(kysely, steps);
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

interface Prepared extends CompiledStatement {
  /** Name of the prepared statement, per connection. */
  readonly name: string;
  /** Known after the first use, because the database returns the column names. */
  toRecord?: (row: readonly unknown[]) => object;
}

class PostgresStore implements SnapshotStore {
  readonly #pool: pg.Pool;
  readonly #builder: Builder;
  readonly #prepared = new Map<Statement<never>, Prepared>();
  readonly #underWay = new Set<Promise<boolean>>();

  constructor(pool: pg.Pool, builder: Builder) {
    this.#pool = pool;
    this.#builder = builder;
  }

  async read<A extends object, R>(query: Statement<A, R>, values: A): Promise<R[]> {
    const prepared = this.#prepare(query as unknown as Statement<never>, values);
    const { rows, fields } = await this.#pool.query<unknown[]>({ ...bound(prepared, values), rowMode: "array" });
    const toRecord = (prepared.toRecord ??= recordReader(fields.map(({ name }) => name)));
    return rows.map((row) => toRecord(row) as R);
  }

  commit(unit: readonly Write[]): Promise<boolean> {
    const done = this.#commit(unit).finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    return done;
  }

  /** The lock belongs to the connection and ends with it, for any reason. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const connection = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
      return await work();
    } finally {
      await connection
        .query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name])
        .catch((cause: Error) => (broken = cause));
      connection.release(broken);
    }
  }

  async snapshot(): Promise<Snapshot> {
    const connection = await this.#pool.connect();
    return takeSnapshot(connection, () => connection.release());
  }

  async fill<T>(work: (into: Filling) => Promise<T>): Promise<T> {
    const connection = await this.#pool.connect();
    try {
      return await fillDatabase(connection, work);
    } finally {
      // Closing the connection rolls back whatever was not committed.
      connection.release(true);
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await this.#builder.destroy();
  }

  async #commit(unit: readonly Write[]): Promise<boolean> {
    for (let tried = 1; ; tried++) {
      try {
        return unit.length === 1 ? await this.#applyOne(unit) : await this.#transact(unit);
      } catch (cause) {
        if (tried === TRIES || !UNDONE_BECAUSE_OF_OTHERS.has((cause as pg.DatabaseError).code ?? "")) throw cause;
      }
    }
  }

  async #applyOne(unit: readonly Write[]): Promise<boolean> {
    return this.#apply((query) => this.#pool.query(query), unit);
  }

  async #transact(unit: readonly Write[]): Promise<boolean> {
    const connection = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query("BEGIN");
      const applied = await this.#apply((query) => connection.query(query), unit);
      await connection.query(applied ? "COMMIT" : "ROLLBACK");
      return applied;
    } catch (cause) {
      await connection.query("ROLLBACK").catch((failure: Error) => (broken = failure));
      // The server is read-only after a failover; a new connection may reach the writable one.
      if ((cause as pg.DatabaseError).code === READ_ONLY) broken = cause as Error;
      throw cause;
    } finally {
      // A broken connection is not reused.
      connection.release(broken);
    }
  }

  /** Runs the writes in order; returns false at the first guarded one that changes no row. */
  async #apply(run: (query: pg.QueryConfig) => Promise<pg.QueryResult>, unit: readonly Write[]): Promise<boolean> {
    for (const { statement, values, guarded } of unit) {
      const { rowCount } = await run(bound(this.#prepare(statement, values), values));
      if (guarded && !rowCount) return false;
    }
    return true;
  }

  #prepare(statement: Statement<never>, values: object): Prepared {
    let prepared = this.#prepared.get(statement);
    if (!prepared) {
      const compiled = statement.compile(this.#builder, values);
      prepared = { ...compiled, name: `s${this.#prepared.size}` };
      this.#prepared.set(statement, prepared);
    }
    return prepared;
  }
}

const bound = (prepared: Prepared, values: object): pg.QueryConfig => ({
  name: prepared.name,
  text: prepared.sql,
  values: prepared.bind(values),
});
