import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import type { DomainRow } from "./rows/clients.ts";
import { insertDomain, selectDomains } from "./tables/clients.ts";
import { openSqlite } from "./sqlite.ts";
import { guard, statement, write } from "./statement.ts";
import type { Store } from "./store.ts";

const folder = await mkdtemp(join(tmpdir(), "store-"));
after(() => rm(folder, { recursive: true }));

const domain = (id: string): DomainRow => ({ id, name: id, tier: "sandbox", createdAt: 1 });
const namesIn = async (store: Store) => (await store.read(selectDomains, {})).map(({ name }) => name).sort();

test("closing the store completes earlier writes", async () => {
  const file = join(folder, "closing.db");
  const store = await openSqlite(file);
  const committed = store.commit([write(insertDomain, domain("a"))]);
  await store.close();
  assert.equal(await committed, true);
  const again = await openSqlite(file);
  assert.deepEqual(await namesIn(again), ["a"]);
  await again.close();
});

/** A step of a unit: a new domain, or a guarded change of a name. */
type Step = { readonly insert: string } | { readonly rename: string; readonly from: string; readonly to: string };

const letter = fc.constantFrom("a", "b", "c");
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ insert: letter }),
  fc.record({ rename: letter, from: letter, to: letter }),
);

const renameFrom = statement<{ id: string; from: string; to: string }>((db, { id, from, to }) =>
  db.updateTable("domains").set({ name: to }).where("id", "=", id).where("name", "=", from),
);
const writeOf = (step: Step) =>
  "insert" in step ? write(insertDomain, domain(step.insert)) : guard(renameFrom, { ...step, id: step.rename });

/** Effect of a unit without concurrency: it changes `names` only if all its steps succeed. */
function outcomeOf(names: Map<string, string>, unit: readonly Step[]): boolean | "rejected" {
  const after = new Map(names);
  for (const step of unit) {
    if ("insert" in step) {
      if (after.has(step.insert)) return "rejected";
      after.set(step.insert, step.insert);
    } else {
      if (after.get(step.rename) !== step.from) return false;
      after.set(step.rename, step.to);
    }
  }
  for (const [id, name] of after) names.set(id, name);
  return true;
}

test("concurrent units that share a transaction have the same results as sequential ones", async () => {
  const units = fc.array(fc.array(aStep, { maxLength: 4 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(units, async (group) => {
      const store = await openSqlite(":memory:");
      const ended = await Promise.allSettled(group.map((unit) => store.commit(unit.map(writeOf))));
      const names = new Map<string, string>();
      assert.deepEqual(
        ended.map((end) => (end.status === "fulfilled" ? end.value : "rejected")),
        group.map((unit) => outcomeOf(names, unit)),
      );
      assert.deepEqual(new Map((await store.read(selectDomains, {})).map(({ id, name }) => [id, name])), names);
      await store.close();
    }),
  );
});

test("acknowledged writes survive kill -9, and the store opens again", async () => {
  const file = join(folder, "killed.db");
  const program = `
    import { openSqlite } from ${JSON.stringify(new URL("./sqlite.ts", import.meta.url).href)};
    import { insertDomain } from ${JSON.stringify(new URL("./tables/clients.ts", import.meta.url).href)};
    import { write } from ${JSON.stringify(new URL("./statement.ts", import.meta.url).href)};
    const store = await openSqlite(${JSON.stringify(file)});
    for (let n = 0; ; n++) {
      await store.commit([write(insertDomain, { id: String(n), name: String(n), tier: "sandbox", createdAt: n })]);
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
