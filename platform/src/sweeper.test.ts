/** What must not grow for ever. Driven by the schema: a new table is swept, or is named here as one that is kept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseToFill } from "../test/filled-database.ts";
import { DAY } from "./clock.ts";
import type { Platform } from "./platform.ts";
import type { Tables } from "./store/schema.ts";
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
  "test_people",
  "enrolled_identities",
  "domain_links",
  "identity_attributes",
  "webhooks",
  "audit_log",
]);

const { store, clock, tables, count, fill } = await databaseToFill();

test("everything that expires is swept once its time is over, and nothing before", async () => {
  const expiring = tables.filter((table) => !kept.has(table));
  assert.deepEqual(
    ["flows", "jobs", "idempotent_calls", "token_revocations", "passkeys", "passkey_ceremonies"].filter(
      (table) => !expiring.includes(table),
    ),
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
