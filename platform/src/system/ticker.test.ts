import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, MINUTE } from "./clock.ts";
import { every, startTicker } from "./ticker.ts";

test("a failing job is reported, and the other jobs run", async () => {
  const done: string[] = [];
  const failures: unknown[] = [];
  const broken = new Error("broken");
  const ticker = startTicker(
    [
      () => void done.push("first"),
      () => Promise.reject(broken),
      () => {
        throw broken;
      },
      async () => void done.push("last"),
    ],
    (cause) => failures.push(cause),
  );
  await ticker.tick();
  await ticker.stop();
  assert.deepEqual(done, ["first", "last"]);
  assert.deepEqual(failures, [broken, broken]);
});

test("a job with an interval of a minute waits for a minute of the platform's clock, even after a failure", async () => {
  const clock = { time: 0, now: () => clock.time };
  let times = 0;
  const job = every(MINUTE, clock, () => {
    times++;
    if (times === 1) throw new Error("the first time");
  });
  const after = (by: number) => {
    clock.time += by;
    return job();
  };
  await job();
  await after(MINUTE - 1);
  assert.equal(times, 0);
  assert.throws(() => after(1), /the first time/);
  await after(MINUTE - 1);
  assert.equal(times, 1);
  await after(1);
  assert.equal(times, 2);
  await after(10 * MINUTE);
  await job();
  assert.equal(times, 3, "a job that missed several intervals runs once");
});

test("after the clock is set back, a job runs again after one interval", async () => {
  const clock = { time: 2 * DAY, now: () => clock.time };
  let times = 0;
  const job = every(MINUTE, clock, () => void times++);
  for (const [by, done] of [
    [-DAY, 1],
    [MINUTE - 1, 1],
    [1, 2],
  ] as const) {
    clock.time += by;
    await job();
    assert.equal(times, done);
  }
});
