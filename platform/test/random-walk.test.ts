/**
 * Random walks through flows: valid, repeated, out-of-order and malformed calls, calls with unknown IDs, concurrent
 * calls, elapsed time and restarts.
 *
 * After every round, the responses and the store must match what the tables make of the calls in some order. Runs on an
 * embedded store and with two nodes on PostgreSQL.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { walkEveryKind } from "./walks/every-kind.ts";
import { embedded, twoNodes } from "./walks/ground.ts";
import { states, transitions } from "./walks/tables.ts";

/** Rounds of `npm test`; `npm run soak` runs more. */
const ROUNDS = Number(process.env["PROOFLINE_SOAK_ROUNDS"] ?? 1);

for (const [where, ground, walks] of [
  ["on an embedded store", await embedded(), 30],
  ["at two nodes", await twoNodes(), 10],
] as const) {
  const seen = walkEveryKind(where, ground, walks * ROUNDS);
  const unseen = (listed: readonly string[]) => listed.filter((one) => !seen.has(one));

  test(`the random walks reached every state and took every transition of the tables, ${where}`, (t) => {
    assert.deepEqual(unseen(transitions), []);
    // No call leads to it: Identity has no Challenge.
    assert.deepEqual(unseen(states), ["identity: challenged"]);
    t.diagnostic(`${states.length - 1} of ${states.length} states, ${transitions.length} transitions`);
  });
}
