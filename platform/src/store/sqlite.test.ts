import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { DomainRow } from "./tenants.ts";
import { openSqlite } from "./sqlite.ts";
import { write } from "./statement.ts";
import type { Store } from "./store.ts";
import { insertDomain, selectDomains } from "./tenants.ts";

const folder = await mkdtemp(join(tmpdir(), "store-"));
after(() => rm(folder, { recursive: true }));

const domain = (id: string): DomainRow => ({ id, name: id, tier: "sandbox", created_at: 1 });
const namesIn = async (store: Store) => (await store.read(selectDomains, {})).map(({ name }) => name).sort();

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
