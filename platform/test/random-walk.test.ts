/**
 * Flows walked at random: calls that are valid, repeated, out of order, malformed, of a stranger, and several at once; time
 * that passes and restarts of the platform between them. After every round the caller must have been told, and the store
 * must hold, what the tables make of the calls in some order. Once on an embedded store, once at two nodes on PostgreSQL.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { walkEveryKind } from "./walks/every-kind.ts";
import { embedded, twoNodes } from "./walks/ground.ts";
import { states, transitions } from "./walks/tables.ts";

/** Of the runs of `npm test`; more in `npm run soak`. */
const ROUNDS = Number(process.env["PROOFLINE_SOAK_ROUNDS"] ?? 1);

for (const [where, ground, walks] of [
  ["on an embedded store", await embedded(), 30],
  ["at two nodes", await twoNodes(), 10],
] as const) {
  const seen = walkEveryKind(where, ground, walks * ROUNDS);
  const unseen = (listed: readonly string[]) => listed.filter((one) => !seen.has(one));

  test(`the walks came by all states of the tables and took all transitions, ${where}`, (t) => {
    assert.deepEqual(unseen(transitions), []);
    // No call leads to it: Identity has no Challenge.
    assert.deepEqual(unseen(states), ["identity: challenged"]);
    t.diagnostic(`${states.length - 1} of ${states.length} states, ${transitions.length} transitions`);
  });
}
