/** Installations of every earlier step must open: steps are only ever added at the end. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { openSqlite } from "../sqlite.ts";
import { migrations } from "./index.ts";

const folder = await mkdtemp(join(tmpdir(), "migrations-"));
after(() => rm(folder, { recursive: true }));

/** In this order, for ever. */
const released = [
  "0001_foundation",
  "0002_flows",
  "0003_prove-ids",
  "0004_messages",
  "0005_jobs",
  "0006_verification-flows",
  "0007_identity-manager",
  "0008_links-and-attributes",
  "0010_possession-plans",
  "0011_devices",
  "0012_links",
  "0013_carrier-visits",
  "0014_administration",
  "0015_oauth",
  "0020_people",
  "0021_unify",
];

test("steps that were released are the first ones, in their order; later ones are sorted after them", () => {
  const names = Object.keys(migrations);
  assert.deepEqual(names.slice(0, released.length), released);
  assert.deepEqual(names, names.toSorted());
});

const tablesOf = (file: string) => {
  const database = new DatabaseSync(file);
  const rows = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY name")
    .all();
  database.close();
  return rows.map(({ name, sql }) => [name, sql]);
};

test("a database of any earlier step, with a client and a key in it, opens and has today's tables", async () => {
  const fresh = join(folder, "fresh.db");
  await (await openSqlite(fresh)).close();
  for (const [index, name] of released.entries()) {
    const file = join(folder, `${name}.db`);
    const steps = Object.fromEntries(Object.entries(migrations).slice(0, index + 1));
    await (await openSqlite(file, steps)).close();
    const database = new DatabaseSync(file);
    database.exec("INSERT INTO domains (id, name, tier, created_at) VALUES ('d', 'd', 'sandbox', 1)");
    database.exec("INSERT INTO clients (id, domain_id, created_at) VALUES ('c', 'd', 1)");
    for (const kid of ["k1", "k2"]) {
      const succeeds =
        index >= released.indexOf("0015_oauth") ? { names: ", succeeds", values: `, '${kid}'` } : undefined;
      database.exec(
        `INSERT INTO signing_keys (kid, algorithm, public_key, private_key, created_at${succeeds?.names ?? ""}) ` +
          `VALUES ('${kid}', 'ES256', '{}', '', 1${succeeds?.values ?? ""})`,
      );
    }
    database.close();
    await (await openSqlite(file)).close();
    assert.deepEqual(tablesOf(file), tablesOf(fresh), name);
  }
});
