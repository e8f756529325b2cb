/** Several nodes on one database, behind a balancer that gives each request to the next one. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import type { StartOptions } from "../src/server/options.ts";
import { startBalancer } from "./balancer.ts";
import { startTestPlatform } from "./harness.ts";
import { freshDatabase } from "./postgres.ts";

export async function startNodes(count: number, options: StartOptions = {}) {
  const balancer = await startBalancer();
  const shared = { data: await freshDatabase(), masterKey: randomBytes(32).toString("base64") };
  // Started concurrently on a new database: they agree on its tables, domain, client and keys.
  const nodes = await Promise.all(
    Array.from({ length: count }, () =>
      startTestPlatform({ ...shared, ...options, publicUrl: balancer.url }, balancer),
    ),
  );
  const [one, other] = nodes;
  assert.ok(one && other);
  return { balancer, database: shared.data, nodes, one, other };
}
