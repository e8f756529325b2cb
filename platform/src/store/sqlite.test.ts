import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { DomainRow } from "./tenants.ts";
import { openSqlite } from "./sqlite.ts";
import { guard, statement, write } from "./statement.ts";
import type { Store } from "./store.ts";
import { insertClient, insertDomain, selectDomains } from "./tenants.ts";

const folder = await mkdtemp(join(tmpdir(), "store-"));
after(() => rm(folder, { recursive: true }));

const domain = (id: string): DomainRow => ({ id, name: id, tier: "sandbox", created_at: 1 });
const renameFrom = statement<{ id: string; from: string; to: string }>((db, { id, from, to }) =>
  db.updateTable("domains").set({ name: to }).where("id", "=", id).where("name", "=", from),
);
const namesIn = async (store: Store) => (await store.read(selectDomains, {})).map(({ name }) => name).sort();

test("a unit of work is done as a whole", async () => {
  const store = await openSqlite(":memory:");
  assert.equal(await store.commit([write(insertDomain, domain("a")), write(insertDomain, domain("b"))]), true);
  assert.deepEqual(await namesIn(store), ["a", "b"]);
  await store.close();
});

test("a guarded write that finds nothing undoes its unit and says so", async () => {
  const store = await openSqlite(":memory:");
  const stale = guard(renameFrom, { id: "a", from: "x", to: "y" });
  assert.equal(await store.commit([write(insertDomain, domain("a")), stale]), false);
  assert.deepEqual(await namesIn(store), []);
  await store.close();
});

test("units of one group commit do not undo each other", async () => {
  const store = await openSqlite(":memory:");
  await store.commit([write(insertDomain, domain("a"))]);
  const results = await Promise.allSettled([
    store.commit([write(insertDomain, domain("b"))]),
    store.commit([write(insertDomain, domain("c")), write(insertDomain, domain("a"))]),
    store.commit([write(insertDomain, domain("d")), guard(renameFrom, { id: "a", from: "x", to: "y" })]),
    store.commit([write(insertDomain, domain("e"))]),
  ]);
  assert.deepEqual(
    results.map((result) => (result.status === "fulfilled" ? result.value : "rejected")),
    [true, "rejected", false, true],
  );
  assert.deepEqual(await namesIn(store), ["a", "b", "e"]);
  await store.close();
});

test("of many units that race for one change exactly one wins", async () => {
  const store = await openSqlite(":memory:");
  await store.commit([write(insertDomain, domain("a"))]);
  const races = Array.from({ length: 50 }, (_, n) =>
    store.commit([guard(renameFrom, { id: "a", from: "a", to: `winner ${n}` })]),
  );
  assert.equal((await Promise.all(races)).filter(Boolean).length, 1);
  await store.close();
});

test("foreign keys hold", async () => {
  const store = await openSqlite(":memory:");
  const orphan = { id: "c", domain_id: "nowhere", product: null, created_at: 1 };
  await assert.rejects(store.commit([write(insertClient, orphan)]));
  await store.close();
});

test("closing finishes what was given before", async () => {
  const file = join(folder, "closing.db");
  const store = await openSqlite(file);
  const committed = store.commit([write(insertDomain, domain("a"))]);
  await store.close();
  assert.equal(await committed, true);
  const again = await openSqlite(file);
  assert.deepEqual(await namesIn(again), ["a"]);
  await again.close();
});

test("what was answered survives kill -9, and a new start goes on with it", async () => {
  const file = join(folder, "killed.db");
  const program = `
    import { openSqlite } from ${JSON.stringify(new URL("./sqlite.ts", import.meta.url).href)};
    import { insertDomain } from ${JSON.stringify(new URL("./tenants.ts", import.meta.url).href)};
    import { write } from ${JSON.stringify(new URL("./statement.ts", import.meta.url).href)};
    const store = await openSqlite(${JSON.stringify(file)});
    for (let n = 0; ; n++) {
      await store.commit([write(insertDomain, { id: String(n), name: String(n), tier: "sandbox", created_at: n })]);
      process.stdout.write(n + "\\n");
    }`;
  const child = spawn(process.execPath, ["--conditions=prove-source", "--input-type=module", "-e", program]);
  let acknowledged = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      acknowledged += text.toString();
      if (acknowledged.split("\n").length > 100) child.kill("SIGKILL");
    });
    child.on("close", () => resolve());
  });
  const store = await openSqlite(file);
  const kept = new Set(await namesIn(store));
  const whole = acknowledged.slice(0, acknowledged.lastIndexOf("\n")).split("\n");
  assert.deepEqual(
    whole.filter((name) => !kept.has(name)),
    [],
  );
  await store.close();
});
