/** Tests that a move from a folder to a server copies everything or nothing. */
// Runs on the embedded store only: it moves data from this store to PostgreSQL.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { openAdministration } from "../administration.ts";
import { databaseIn, keyIn } from "../../store/data/folder.ts";
import { connectTo } from "../../store/postgres.ts";
import { freePort } from "../../../test/free-port.ts";
import { freshDatabase } from "../../../test/postgres.ts";
import { CREDENTIALS, MILO } from "../../../test/harness.ts";
import { launch } from "../../server/start.ts";
import { moveToServer } from "./move.ts";
import { tablesIn } from "../../store/sqlite-snapshot.ts";

const folder = await mkdtemp(join(tmpdir(), "move-"));
after(() => rm(folder, { recursive: true }));

async function move(url: string) {
  const administration = await openAdministration(folder, undefined);
  try {
    return await moveToServer(administration, folder, url, () => {});
  } finally {
    await administration.close();
  }
}

/** Characters that a faulty copy would change. */
const TEXT = 'Zoë O\'Neil \\ "🐈"\n';
/** Needs more than 32 bits, like all times. */
const NUMBER = Date.UTC(2030, 0, 1);

/** Inserts a row into every table, in the order of foreign keys. */
function fillAllTables(database: DatabaseSync): void {
  for (const { name } of tablesIn(database)) {
    const references = new Map(
      database
        .prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)')
        .all(name)
        .map((key) => [key["from"], firstOf(database, String(key["table"]), String(key["to"]))]),
    );
    const columns = database.prepare('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(name);
    const row = columns.map((column) => {
      const referred = references.get(column["name"] ?? "");
      if (referred !== undefined) return referred;
      if (String(column["type"]).toLowerCase() === "text") return `${TEXT}${name}`;
      return String(column["type"]).toLowerCase() === "bigint" ? NUMBER : 1;
    });
    database.prepare(`INSERT INTO "${name}" VALUES (${row.map(() => "?").join()})`).run(...row);
  }
}

const firstOf = (database: DatabaseSync, table: string, column: string) =>
  database.prepare(`SELECT "${column}" AS value FROM "${table}"`).get()?.["value"];

async function rowsOn(url: string, table: string): Promise<number> {
  const connection = await connectTo(url);
  const { rows } = await connection.query<{ count: number }>(`SELECT count(*) AS count FROM "${table}"`);
  await connection.end();
  return rows[0]?.count ?? 0;
}

const url = await freshDatabase();
const port = await freePort();
const served = await launch({ port, data: folder, credentials: CREDENTIALS });

/** Calls the API before and after the move with the same token. */
async function call(path: string, body: object, bearer: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${served.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as Record<string, unknown>;
}

const body = new URLSearchParams({
  grant_type: "client_credentials",
  client_id: CREDENTIALS.clientId,
  client_secret: CREDENTIALS.clientSecret,
});
const answer = await fetch(`${served.url}/token`, { method: "POST", body });
const { access_token: token } = (await answer.json()) as { access_token: string };
const { correlationId } = await call("/v3/start", { flowType: "mobile", phoneNumber: MILO }, token);

test("a move fails while a server uses the folder, and from a folder without an installation", async () => {
  await assert.rejects(move(url), /another proofline process serves the data folder/);
  await assert.rejects(openAdministration(join(folder, "none"), undefined), /has no installation/);
  await served.stop();
});

test("a move that fails midway writes nothing to the server and can be repeated", async () => {
  const database = new DatabaseSync(databaseIn(folder));
  fillAllTables(database);
  // PostgreSQL does not allow NUL in text.
  database.exec("UPDATE people_imports SET id = 'x' || char(0) || 'y'");
  await assert.rejects(move(url), /^Error: nothing was moved: /);
  for (const { name } of tablesIn(database)) assert.equal(await rowsOn(url, name), 0, name);
  database.exec("UPDATE people_imports SET id = 'z'");
  database.close();
});

test("a move copies every row of every table and returns a digest per table", async () => {
  const database = new DatabaseSync(databaseIn(folder));
  const moved = await move(url);
  const tables = tablesIn(database);
  database.close();
  assert.ok(tables.length > 20);
  assert.deepEqual(
    moved.map(({ table, rows }) => [table, rows]),
    tables.map(({ name, rows }) => [name, rows]),
  );
  for (const { table, rows, digest } of moved) {
    assert.ok(rows > 0, table);
    assert.match(digest, /^[0-9a-f]{64}$/);
    assert.equal(await rowsOn(url, table), rows, table);
  }
});

test("a move fails if the database already has an installation", async () => {
  await assert.rejects(move(url), /nothing was moved: the database already has an installation \(rows in \w+\)/);
});

test("clients continue their flows after a move, with the same master key on the server", async () => {
  // The platform cannot read the filler rows of this test.
  const connection = await connectTo(url);
  await connection.query("DELETE FROM signing_keys WHERE kid LIKE 'Zoë%'; DELETE FROM jobs; DELETE FROM test_people");
  await connection.query("DELETE FROM installation WHERE key_check LIKE 'Zoë%'");
  await connection.end();
  const masterKey = await readFile(keyIn(folder), "utf8");
  const moved = await launch({ port, data: url, masterKey });
  assert.equal((await call("/v3/validate", { correlationId }, token))["success"], true);
  await moved.stop();
});
