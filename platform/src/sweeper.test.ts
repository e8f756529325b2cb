/** What must not grow for ever. Driven by the schema: a new table is swept, or is named here as one that is kept. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { DAY, MINUTE } from "./clock.ts";
import type { Platform } from "./platform.ts";
import { newId } from "./store/id.ts";
import type { Tables } from "./store/schema.ts";
import { openSqlite } from "./store/sqlite.ts";
import { sweep } from "./sweeper.ts";

/** What has no end but the one that somebody makes. */
const kept: ReadonlySet<string> = new Set<keyof Tables>([
  "installation",
  "domains",
  "clients",
  "prove_ids",
  "directory_keys",
  "people",
  "people_imports",
  "enrolled_identities",
  "domain_links",
  "identity_attributes",
  "webhooks",
  "audit_log",
]);

const folder = await mkdtemp(join(tmpdir(), "sweeper-"));
after(() => rm(folder, { recursive: true }));
const clock = { time: Date.UTC(2030, 0, 1), now: () => clock.time };
const file = join(folder, "platform.db");
const store = await openSqlite(file);
after(() => store.close());
/** Beside the store, so that rows need no others to refer to. */
const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
after(() => database.close());

const tables = database
  .prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%kysely%' AND name NOT LIKE 'sqlite%'",
  )
  .all()
  .map(({ name }) => String(name));
const count = (table: string): number => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);

/** A row made now, all of whose times are a minute away. */
function fill(table: string, values: Record<string, string | number> = {}): void {
  const columns = database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all();
  const row = columns.map(({ name, type }) => {
    if (String(name) in values) return values[String(name)] ?? null;
    return { text: newId(clock), bigint: clock.now() + MINUTE }[String(type).toLowerCase()] ?? 1;
  });
  database.prepare(`INSERT INTO ${table} VALUES (${row.map(() => "?").join()})`).run(...row);
}

test("everything that expires is swept once its time is over, and nothing before", async () => {
  const expiring = tables.filter((table) => !kept.has(table));
  assert.deepEqual(
    ["flows", "jobs", "idempotent_calls", "token_revocations"].filter((table) => !expiring.includes(table)),
    [],
  );
  for (const table of tables) if (table !== "signing_keys") fill(table);
  // A key goes when the next one has signed for long enough; the last one never does.
  fill("signing_keys", { kid: "first", active_from: clock.now() });
  fill("signing_keys", { kid: "second", succeeds: "first" });
  const platform = { clock, store } as unknown as Platform;

  await sweep(platform);
  for (const table of tables) assert.equal(count(table), table === "signing_keys" ? 2 : 1, `${table} before its time`);
  clock.time += 400 * DAY;
  await sweep(platform);
  for (const table of expiring) assert.equal(count(table), table === "signing_keys" ? 1 : 0, `${table} is not swept`);
  for (const table of kept) assert.equal(count(table), 1, `${table} is kept`);
});
