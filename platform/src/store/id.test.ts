import assert from "node:assert/strict";
import { test } from "node:test";
import { leastIdOf, newId } from "./id.ts";

test("ids are UUIDs of version 7 that sort by time and never repeat", () => {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const clock = { now: () => now++ };
  const ids = Array.from({ length: 2000 }, () => newId(clock));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test("ids of one moment share nothing but the time", () => {
  const clock = { now: () => 0 };
  const tails = Array.from({ length: 2000 }, () => newId(clock).slice(19));
  assert.equal(new Set(tails).size, tails.length);
});

test("the least id of a time parts the ids made before from those made then and after", () => {
  const [before, then, after] = [999, 1000, 1001].map((time) => newId({ now: () => time }));
  const least = leastIdOf(1000);
  assert.ok(before && then && after && before < least && least <= then && least < after);
});
