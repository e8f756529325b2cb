/**
 * Upper bound for a call that is validated and stored: Fastify, validation by the contract, one insert and one read on
 * the same store, and a fixed response. It checks no token, looks up no person and applies no rules.
 */
import path from "node:path";
import { type Operation, operations, type Slug } from "@proofline/contract";
import Fastify from "fastify";
import { systemClock } from "../../platform/src/system/clock.ts";
import { bodyChecker } from "../../platform/src/http/validation.ts";
import type { FlowRow } from "../../platform/src/store/rows/flows.ts";
import { insertFlow, selectFlow } from "../../platform/src/store/tables/flows.ts";
import { newId } from "../../platform/src/store/id.ts";
import { openSqlite } from "../../platform/src/store/sqlite.ts";
import { write } from "../../platform/src/store/statement.ts";

const [, , folder = "", responses = "{}"] = process.argv;
const store = await openSqlite(path.join(folder, "bare.sqlite"));
const app = Fastify();

const domainId = "bare";
const row: Omit<FlowRow, "id"> = {
  domainId,
  clientId: "bench-client",
  product: "prefill",
  state: "started",
  person: "2001001695",
  challengeAtStart: "missing",
  possessionId: newId(systemClock),
  verdict: null,
  createdAt: systemClock.now(),
  expiresAt: Number.MAX_SAFE_INTEGER,
};

for (const [slug, response] of Object.entries(JSON.parse(responses) as Record<Slug, object>)) {
  const operation: Operation = operations[slug as Slug];
  const check = bodyChecker(operation);
  app.post(operation.path, async ({ body }) => {
    check(body);
    const id = newId(systemClock);
    await store.commit([write(insertFlow, { id, ...row })]);
    const [flow] = await store.read(selectFlow, { id, domainId, now: systemClock.now() });
    return { ...response, correlationId: flow?.id };
  });
}
process.stdout.write(`${await app.listen({ port: 0, host: "127.0.0.1" })}\n`);
