/** Migrations are identified by name, so a name must change with the statements of its step. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import type { Migration } from "kysely/migration";
import { freshDatabase } from "../../../test/postgres.ts";
import { openPostgres } from "../postgres.ts";
import { openSqlite } from "../sqlite.ts";
import { migrations } from "./index.ts";

const folder = await mkdtemp(join(tmpdir(), "migrations-"));
after(() => rm(folder, { recursive: true }));

async function fingerprintOf(step: Migration): Promise<string> {
  const hash = createHash("sha256");
  const database = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => void hash.update(JSON.stringify([query.sql, query.parameters])),
  });
  await step.up(database);
  return hash.digest("hex").slice(0, 8);
}

test("the name of each step ends with the hash of its statements", async () => {
  for (const [name, step] of Object.entries(migrations)) {
    assert.equal(name.split("-").at(-1), await fingerprintOf(step), `the last part of ${name} in migrations/index.ts`);
  }
});

test("steps are sorted by number", () => {
  const names = Object.keys(migrations);
  assert.deepEqual(names, names.toSorted());
});

const later: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createTable("later").addColumn("id", "text").execute();
  },
};
const withLater = { ...migrations, "9999-later-00000000": later };

const unknownSchema = {
  message:
    "the database has the schema '9999-later-00000000', which this version does not know; " +
    "use the version that created it, or an empty folder or database",
};

const databases = {
  SQLite: async () => {
    const file = join(folder, `${crypto.randomUUID()}.db`);
    return (steps?: typeof migrations) => openSqlite(file, steps);
  },
  PostgreSQL: async () => {
    const url = await freshDatabase();
    return (steps?: typeof migrations) => openPostgres(url, steps);
  },
};

for (const [name, newDatabase] of Object.entries(databases)) {
  const tablesThrough = async (open: Awaited<ReturnType<typeof newDatabase>>, steps?: typeof migrations) => {
    const store = await open(steps);
    const snapshot = await store.snapshot();
    await snapshot.close();
    await store.close();
    return snapshot.tables.map((table) => table.name);
  };

  test(`a later step is applied to an existing database on ${name}`, async () => {
    const open = await newDatabase();
    assert.ok(!(await tablesThrough(open)).includes("later"));
    assert.ok((await tablesThrough(open, withLater)).includes("later"));
  });

  test(`a database with an unknown step is rejected and stays unchanged on ${name}`, async () => {
    const open = await newDatabase();
    const tables = await tablesThrough(open, withLater);
    await assert.rejects(open(), unknownSchema);
    assert.deepEqual(await tablesThrough(open, withLater), tables);
  });
}
