/** Store wrapper that creates a span per read and commit, as a child of the request's or job's span. */
import type { AttributeValue } from "@opentelemetry/api";
import {
  ATTR_DB_COLLECTION_NAME,
  ATTR_DB_OPERATION_BATCH_SIZE,
  ATTR_DB_OPERATION_NAME,
  ATTR_DB_QUERY_SUMMARY,
  ATTR_DB_SYSTEM_NAME,
} from "@opentelemetry/semantic-conventions";
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Tables } from "../../store/schema.ts";
import type { Statement, Write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";
import type { Spans } from "./spans.ts";

/** Maximum length of the joined statement names; longer ones are truncated. */
const MAX_SUMMARY_LENGTH = 255;

export class TracedStore implements Store {
  readonly #store: Store;
  readonly #spans: Spans;
  readonly #system: string;
  readonly #onCommit: (unit: readonly Write[]) => void;

  /**
   * @param system the database's name in the semantic conventions
   * @param onCommit called with each unit before its commit
   */
  constructor(store: Store, spans: Spans, system: "sqlite" | "postgresql", onCommit: (unit: readonly Write[]) => void) {
    this.#store = store;
    this.#spans = spans;
    this.#system = system;
    this.#onCommit = onCommit;
  }

  read: Store["read"] = (query, values) =>
    this.#spans.within(
      () => this.#describe([query as unknown as Statement<never>], values),
      () => this.#store.read(query, values),
    );

  commit(unit: readonly Write[]): Promise<boolean> {
    const [first] = unit;
    this.#onCommit(unit);
    return this.#spans.within(
      () =>
        this.#describe(
          unit.map(({ statement }) => statement),
          first?.values ?? {},
        ),
      () => this.#store.commit(unit),
    );
  }

  alone: Store["alone"] = (name, work) => this.#store.alone(name, work);
  close: Store["close"] = () => this.#store.close();

  #describe(statements: readonly Statement<never>[], values: object) {
    const described = statements.map((statement) => describe(statement, values));
    const name = described
      .map(({ operation, table }) => `${operation} ${table}`)
      .join(" ")
      .slice(0, MAX_SUMMARY_LENGTH);
    const attributes: Record<string, AttributeValue> = {
      [ATTR_DB_SYSTEM_NAME]: this.#system,
      [ATTR_DB_QUERY_SUMMARY]: name,
    };
    const [one, ...more] = described;
    if (one && more.length === 0) {
      attributes[ATTR_DB_OPERATION_NAME] = one.operation;
      attributes[ATTR_DB_COLLECTION_NAME] = one.table;
    } else {
      attributes[ATTR_DB_OPERATION_NAME] = "BATCH";
      attributes[ATTR_DB_OPERATION_BATCH_SIZE] = described.length;
    }
    return { name, attributes };
  }
}

interface Described {
  readonly operation: string;
  readonly table: string;
}

/** Compiles statements without running them. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

const known = new WeakMap<object, Described>();

/** Parses operation and first table from the SQL, which contains placeholders instead of values. */
function describe(statement: Statement<never>, values: object): Described {
  const cached = known.get(statement);
  if (cached) return cached;
  const { sql } = statement.compile(builder, values);
  const [, operation = "query"] = /\b(select|insert|update|delete)\b/.exec(sql) ?? [];
  const [, table = ""] = /\b(?:from|into|update) "(\w+)"/.exec(sql) ?? [];
  const described = { operation: operation.toUpperCase(), table };
  known.set(statement, described);
  return described;
}
