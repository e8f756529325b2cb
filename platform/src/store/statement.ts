/**
 * Statements, built once with Kysely and compiled once per database, because building a query costs more than running
 * it.
 *
 * The builder function gets named placeholders instead of values.
 */
import { CamelCasePlugin, type Compilable, type Kysely, sql } from "kysely";
import { columnValue } from "./records.ts";
import type { Tables } from "./schema.ts";

export type Builder = Kysely<Tables>;

/** Queries use the names of records' members; compiling converts them to column names. */
export const builderOn = (database: Kysely<unknown>): Builder =>
  (database as Builder).withPlugin(new CamelCasePlugin());

/** Placeholder for the argument `name` of a query. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export interface CompiledStatement {
  readonly sql: string;
  /** The arguments in the order of the SQL's parameters. */
  bind(values: object): unknown[];
}

/** @typeParam A arguments; @typeParam R row of the result */
export interface Statement<A extends object, R = unknown> {
  /** @param values those of the first use */
  compile(builder: Builder, values: object): CompiledStatement;
  /** Only carries the types. */
  readonly types?: { readonly values: A; readonly row: R };
}

export function statement<A extends object, R = unknown>(
  build: (builder: Builder, values: A) => Compilable<R>,
): Statement<A, R> {
  return { compile: (builder) => compiled(build(builder, placeholders as A)) };
}

/** A statement that inserts a whole row. With "if absent", an existing row with the same key stays unchanged. */
export function insertInto<T extends keyof Tables>(table: T, mode?: "if absent"): Statement<Tables[T]> {
  return {
    compile(builder, row) {
      const columns = Object.keys(row).map((name) => [name, new Placeholder(name)]);
      const insert = builder.insertInto<keyof Tables>(table).values(Object.fromEntries(columns));
      return compiled(mode ? insert.onConflict((conflict) => conflict.doNothing()) : insert);
    },
  };
}

/**
 * A statement that inserts `count` rows in one round trip. If a row with the same `key` exists, its
 * `changing` columns are updated instead.
 */
export function insertRows<T extends keyof Tables, C extends keyof Tables[T] & string>(
  table: T,
  { columns, count, key, changing }: { columns: readonly C[]; count: number; key: C; changing: readonly C[] },
): Statement<{ rows: readonly Tables[T][] }> {
  const row = Object.fromEntries(columns.map((name) => [name, new Placeholder(name)]));
  return {
    compile: (builder) => ({
      sql: builder
        .insertInto<keyof Tables>(table)
        .values(Array.from({ length: count }, () => row))
        .onConflict((conflict) =>
          conflict
            .column(key as never)
            .doUpdateSet(Object.fromEntries(changing.map((name) => [name, sql.ref(`excluded.${name}`)]))),
        )
        .compile().sql,
      // Row by row, in the order of the columns in the SQL.
      bind: (values) =>
        (values as { rows: readonly Tables[T][] }).rows.flatMap((given) =>
          columns.map((name) => columnValue(given[name])),
        ),
    }),
  };
}

const placeholders: unknown = new Proxy({}, { get: (_, name) => new Placeholder(String(name)) });

function compiled(query: Compilable): CompiledStatement {
  const { sql, parameters } = query.compile();
  return {
    sql,
    bind: (values) =>
      parameters.map((parameter) =>
        columnValue(parameter instanceof Placeholder ? (values as Record<string, unknown>)[parameter.name] : parameter),
      ),
  };
}

/** One statement of a unit of work, with its values. */
export interface Write {
  readonly statement: Statement<never>;
  readonly values: object;
  /** A guarded write that changes no row rolls back its unit, because another call was first. */
  readonly guarded: boolean;
}

export const write = <A extends object>(made: Statement<A>, values: A): Write => ({
  statement: made as unknown as Statement<never>,
  values,
  guarded: false,
});

/** A compare-and-set: the statement's conditions contain what the decision depends on. */
export const guard = <A extends object>(made: Statement<A>, values: A): Write => ({
  ...write(made, values),
  guarded: true,
});
