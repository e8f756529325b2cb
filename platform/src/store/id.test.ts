import assert from "node:assert/strict";
import { test } from "node:test";
import { leastIdOf, newId } from "./id.ts";

test("IDs are UUIDs of version 7 that sort by time and never repeat", () => {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const clock = { now: () => now++ };
  const ids = Array.from({ length: 2000 }, () => newId(clock));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test("any number of IDs created in the same moment sort in the order of their creation", () => {
  const clock = { now: () => 0 };
  const ids = Array.from({ length: 10_000 }, () => newId(clock));
  assert.deepEqual(ids.toSorted(), ids);
});

test("each clock has its own order, which a small step back does not break", () => {
  const clocks = [1_000_000, 2_000_000].map((start) => {
    let now = start;
    return { now: () => now, set: (time: number) => (now = time), ids: [] as string[] };
  });
  for (const step of [0, 0, 3, 2, 1, 1, 4]) {
    for (const [n, clock] of clocks.entries()) {
      clock.set((n + 1) * 1_000_000 + step);
      clock.ids.push(newId(clock));
    }
  }
  for (const { ids } of clocks) assert.deepEqual(ids.toSorted(), ids);
});

test("IDs follow a clock that was set back", () => {
  let now = 2_000_000_000_000;
  const clock = { now: () => now };
  const wrong = newId(clock);
  now = 1_900_000_000_000;
  const right = newId(clock);
  assert.ok(right < wrong && right >= leastIdOf(now) && right < leastIdOf(now + 1));
});

test("IDs of the same moment share no predictable bits", () => {
  const clock = { now: () => 0 };
  const tails = Array.from({ length: 2000 }, () => newId(clock).slice(19));
  assert.equal(new Set(tails).size, tails.length);
});

test("the lowest ID of a time separates earlier IDs from those of that time and later", () => {
  const [before, then, after] = [999, 1000, 1001].map((time) => newId({ now: () => time }));
  const least = leastIdOf(1000);
  assert.ok(before && then && after && before < least && least <= then && least < after);
});
