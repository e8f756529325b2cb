/**
 * Statements, written once with Kysely's builder and compiled once per database, since building a query anew costs
 * more than running it. The builder function gets named placeholders in place of values.
 */
import { CamelCasePlugin, type Compilable, type Kysely, sql } from "kysely";
import { columnValue } from "./records.ts";
import type { Tables } from "./schema.ts";

export type Builder = Kysely<Tables>;

/** Queries name the members of records; compiling them gives the names of columns. */
export const builderOn = (database: Kysely<unknown>): Builder =>
  (database as Builder).withPlugin(new CamelCasePlugin());

/** Stands in a query where the argument `name` goes. */
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

/** @typeParam A what has to be given; @typeParam R a row of the result */
export interface Statement<A extends object, R = unknown> {
  /** `values`: those of the first use. */
  compile(builder: Builder, values: object): CompiledStatement;
  /** Carries the types only. */
  readonly types?: { readonly values: A; readonly row: R };
}

export function statement<A extends object, R = unknown>(
  build: (builder: Builder, values: A) => Compilable<R>,
): Statement<A, R> {
  return { compile: (builder) => compiled(build(builder, placeholders as A)) };
}

/** The statement that inserts a whole row. With "unless it is there", a row of the same key stays as it is. */
export function insertInto<T extends keyof Tables>(table: T, unless?: "unless it is there"): Statement<Tables[T]> {
  return {
    compile(builder, row) {
      const columns = Object.keys(row).map((name) => [name, new Placeholder(name)]);
      const insert = builder.insertInto<keyof Tables>(table).values(Object.fromEntries(columns));
      return compiled(unless ? insert.onConflict((conflict) => conflict.doNothing()) : insert);
    },
  };
}

/**
 * The statement that inserts so many rows at once, one trip to the database for all. A row whose `key` is there already
 * changes that row's `changing` columns instead.
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
      // Row by row in the order of the columns, as the SQL has them.
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
  /** A guarded write that changes no row undoes its unit: somebody else was first. */
  readonly guarded: boolean;
}

export const write = <A extends object>(made: Statement<A>, values: A): Write => ({
  statement: made as unknown as Statement<never>,
  values,
  guarded: false,
});

/** A compare-and-set: what the decision depends on stands in the statement's own conditions. */
export const guard = <A extends object>(made: Statement<A>, values: A): Write => ({
  ...write(made, values),
  guarded: true,
});
