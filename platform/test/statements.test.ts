/** Every statement of `store/tables` is valid on both databases, whether or not another test runs it on both. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteQueryCompiler,
} from "kysely";
import type { Client } from "pg";
import { connectTo, openPostgres } from "../src/store/postgres.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { type Builder, builderOn, type Statement } from "../src/store/statement.ts";
import { freshDatabase } from "./postgres.ts";

const folder = new URL("../src/store/tables/", import.meta.url);
const statements: [name: string, Statement<object>][] = [];
for (const file of readdirSync(fileURLToPath(folder)).toSorted()) {
  const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(exported)) {
    if (value instanceof Object && "compile" in value)
      statements.push([`${file}: ${name}`, value as Statement<object>]);
  }
}

/** Table of an `insertInto` statement, which compiles only with the columns of a row. */
function insertedTable(statement: Statement<object>): string | undefined {
  let table: string | undefined;
  const recorder = {
    insertInto(name: string) {
      table = name;
      throw new Error("only the name is needed");
    },
  };
  try {
    statement.compile(recorder as unknown as Builder, {});
  } catch {
    // Expected of every statement: the recorder has no other method.
  }
  return table;
}

/** The SQL of a statement, with all columns of its table where it inserts a row. */
function sqlOf(
  statement: Statement<object>,
  builder: Builder,
  columnsOf: (table: string) => readonly string[],
): string {
  const table = insertedTable(statement);
  const names = table ? columnsOf(table) : [];
  const members = names.map((name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return statement.compile(builder, Object.fromEntries(members.map((name) => [name, 1]))).sql;
}

it("the tables have statements", () => assert.ok(statements.length > 100, `found ${statements.length}`));

const withoutConnection = { createDriver: () => new DummyDriver(), createIntrospector: () => assert.fail() };
const sqlite = builderOn(
  new Kysely<unknown>({
    dialect: {
      ...withoutConnection,
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
);
const postgres = builderOn(
  new Kysely<unknown>({
    dialect: {
      ...withoutConnection,
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
);

describe("SQLite prepares each statement", () => {
  let database: DatabaseSync;
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "statements-"));
    const file = join(directory, "platform.db");
    await (await openSqlite(file)).close();
    database = new DatabaseSync(file);
  });
  after(() => {
    database.close();
    return rm(directory, { recursive: true });
  });
  const columnsOf = (table: string) =>
    database
      .prepare("SELECT name FROM pragma_table_info(?)")
      .all(table)
      .map(({ name }) => String(name));

  for (const [name, statement] of statements) {
    it(`SQLite prepares ${name}`, () => void database.prepare(sqlOf(statement, sqlite, columnsOf)));
  }
});

describe("PostgreSQL prepares each statement", () => {
  let connection: Client;
  const columns = new Map<string, string[]>();
  before(async () => {
    const url = await freshDatabase();
    await (await openPostgres(url)).close();
    connection = await connectTo(url);
    const { rows } = await connection.query<{ table_name: string; column_name: string }>(
      "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'",
    );
    for (const row of rows) columns.set(row.table_name, [...(columns.get(row.table_name) ?? []), row.column_name]);
  });
  after(() => connection.end());

  for (const [index, [name, statement]] of statements.entries()) {
    it(`PostgreSQL prepares ${name}`, async () => {
      const sql = sqlOf(statement, postgres, (table) => columns.get(table) ?? []);
      await connection.query(`PREPARE s${index} AS ${sql}`);
    });
  }
});
