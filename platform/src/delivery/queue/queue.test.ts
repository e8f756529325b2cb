import assert from "node:assert/strict";
import { after, test } from "node:test";
import { randomMasterKey } from "../../store/keys/master-key.ts";
import type { Platform } from "../../operations/platform.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { guard, statement, write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";
import { insertDomain, selectDomains } from "../../store/tables/clients.ts";
import { sweep } from "../../server/sweeper.ts";
import { type Attempt, type AttemptResult, type JobKind, jobWrite } from "./job.ts";
import { Queue } from "./queue.ts";
import { JobAwareStore } from "./job-aware-store.ts";

const MINUTE = 60_000;

/** Sets up the dependencies of a queue, with a job kind whose attempts return `answer`. */
async function setUp(answer: (attempt: Attempt) => AttemptResult | Promise<AttemptResult> = () => ({})) {
  const inner = await openSqlite(":memory:");
  after(() => inner.close());
  const store = new JobAwareStore(inner);
  let now = Date.parse("2026-01-01T00:00:00Z");
  const platform = { store: store as Store, clock: { now: () => now }, masterKey: randomMasterKey() } as Platform;
  const attempts: Attempt[] = [];
  const lost = statement<{ id: string }>((db, { id }) =>
    db.updateTable("domains").set({ name: "lost" }).where("id", "=", id),
  );
  const kind: JobKind = {
    name: "test",
    waits: [MINUTE, 5 * MINUTE],
    keep: 60 * MINUTE,
    async attempt(attempt) {
      attempts.push(attempt);
      return await answer(attempt);
    },
    whenLost: ({ subject }) => [write(lost, { id: subject })],
  };
  const newQueue = () => new Queue(platform, [kind], (cause) => assert.fail(cause as Error));
  return {
    platform,
    store,
    attempts,
    newQueue,
    queue: newQueue(),
    advance: (milliseconds: number) => (now += milliseconds),
    add: (subject: string, more: Partial<{ domainId: string; kind: string }> = {}) =>
      store.commit([
        jobWrite(platform, { kind: "test", domainId: "d", subject, payload: { secret: subject }, ...more }),
      ]),
    rows: () => inner.read(allJobs, {}),
  };
}

const allJobs = statement<object, JobRow>((db) => db.selectFrom("jobs").selectAll().orderBy("subject"));
const domain = (id: string) => ({ id, name: id, tier: "sandbox" as const, createdAt: 1 });

test("a job runs once with its payload, and the sweep deletes it after its retention", async () => {
  const { queue, attempts, add, rows, advance, platform } = await setUp();
  await add("a");
  await queue.runDue();
  await queue.runDue();
  assert.deepEqual(
    attempts.map(({ domainId, subject, payload, number, isLast }) => ({ domainId, subject, payload, number, isLast })),
    [{ domainId: "d", subject: "a", payload: { secret: "a" }, number: 1, isLast: false }],
  );
  assert.deepEqual([(await rows())[0]?.state, (await rows())[0]?.attempts], ["done", 1]);
  advance(60 * MINUTE - 1);
  await sweep(platform);
  assert.equal((await rows()).length, 1);
  advance(1);
  await sweep(platform);
  assert.equal((await rows()).length, 0);
});

test("a job of a failed commit never runs", async () => {
  const { queue, attempts, platform, store } = await setUp();
  const never = statement<object>((db) => db.updateTable("domains").set({ name: "x" }).where("id", "=", "nobody"));
  const job = jobWrite(platform, { kind: "test", domainId: "d", subject: "a", payload: {} });
  assert.equal(await store.commit([job, guard(never, {})]), false);
  await queue.runDue();
  assert.equal(attempts.length, 0);
});

test("a failed job is retried after its delays, with three attempts in total", async () => {
  const { queue, attempts, add, rows, advance } = await setUp(({ number }) => ({ failure: `no ${number}` }));
  await add("a");
  for (const [wait, made] of [
    [0, 1],
    [MINUTE - 1, 1],
    [1, 2],
    [5 * MINUTE - 1, 2],
    [1, 3],
    [60 * MINUTE, 3],
  ] as const) {
    advance(wait);
    await queue.runDue();
    assert.equal(attempts.length, made);
  }
  assert.deepEqual(
    attempts.map(({ isLast }) => isLast),
    [false, false, true],
  );
  const [job] = await rows();
  assert.deepEqual([job?.state, job?.lastError], ["failed", "no 3"]);
});

test("a successful retry ends a job, and a final failure is not retried", async () => {
  const outcomes: Record<string, AttemptResult[]> = {
    recovers: [{ failure: "once" }, {}],
    hopeless: [{ failure: "gone", isFinal: true }],
  };
  const { queue, add, rows, advance } = await setUp(({ subject, number }) => outcomes[subject]?.[number - 1] ?? {});
  await add("recovers");
  await add("hopeless");
  await queue.runDue();
  advance(10 * MINUTE);
  await queue.runDue();
  assert.deepEqual(
    (await rows()).map(({ subject, state, attempts, lastError }) => [subject, state, attempts, lastError]),
    [
      ["hopeless", "failed", 1, "gone"],
      ["recovers", "done", 2, null],
    ],
  );
});

test("only one of several nodes runs a due job", async () => {
  const { newQueue, attempts, add } = await setUp();
  for (let n = 0; n < 20; n++) await add(`job ${n}`, { domainId: `d${n}` });
  await Promise.all(Array.from({ length: 5 }, () => newQueue().runDue()));
  assert.equal(attempts.length, 20);
});

test("an attempt of a dead node is retried when its lease has expired, and the job fails if it was the last attempt", async () => {
  let hangs = true;
  const { newQueue, attempts, add, rows, advance, store } = await setUp(() =>
    hangs ? new Promise<AttemptResult>(() => {}) : {},
  );
  await store.commit([write(insertDomain, domain("a"))]);
  const startAttempt = async () => {
    const before = attempts.length;
    newQueue().wake();
    while (attempts.length === before) await new Promise((resolve) => setImmediate(resolve));
  };
  await add("a");
  await startAttempt();
  advance(MINUTE - 1);
  await newQueue().runDue();
  assert.equal(attempts.length, 1, "the lease has not expired yet");
  advance(1);
  await startAttempt();
  advance(MINUTE);
  await startAttempt();
  assert.deepEqual(
    attempts.map(({ number }) => number),
    [1, 2, 3],
  );
  hangs = false;
  advance(MINUTE);
  await newQueue().runDue();
  assert.equal(attempts.length, 3);
  const [job] = await rows();
  assert.deepEqual([job?.state, job?.lastError], ["failed", "the last attempt did not complete"]);
  assert.equal((await store.read(selectDomains, {}))[0]?.name, "lost", "the writes of whenLost were committed");
});

test("the result of an attempt is ignored after its lease has expired", async () => {
  const ends: ((result: AttemptResult) => void)[] = [];
  const { newQueue, add, rows, advance } = await setUp(() => new Promise((resolve) => ends.push(resolve)));
  const [slow, quick] = [newQueue(), newQueue()];
  await add("a");
  const first = slow.runDue();
  while (ends.length < 1) await new Promise((resolve) => setImmediate(resolve));
  advance(MINUTE);
  const second = quick.runDue();
  while (ends.length < 2) await new Promise((resolve) => setImmediate(resolve));
  ends[0]?.({ failure: "late", isFinal: true });
  await first;
  assert.equal((await rows())[0]?.state, "waiting");
  ends[1]?.({});
  await second;
  assert.deepEqual([(await rows())[0]?.state, (await rows())[0]?.attempts], ["done", 2]);
});

test("the writes of an attempt are committed with its result", async () => {
  const { queue, add, store } = await setUp(({ subject }) => ({ writes: [write(insertDomain, domain(subject))] }));
  await add("a");
  await queue.runDue();
  assert.equal((await store.read(selectDomains, {})).length, 1);
});

test("a slow receiver of one domain does not delay the jobs of another domain", async () => {
  let release = () => {};
  const slow = new Promise<AttemptResult>((resolve) => (release = () => resolve({})));
  const { queue, attempts, add } = await setUp(({ domainId }) => (domainId === "slow" ? slow : {}));
  // More than one read of due jobs returns.
  for (let n = 0; n < 300; n++) await add(`slow ${n}`, { domainId: "slow" });
  await add("other", { domainId: "other" });
  const all = queue.runDue();
  while (attempts.length < 9) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(attempts.map(({ domainId }) => domainId).toSorted(), ["other", ...Array(8).fill("slow")]);
  release();
  await all;
  assert.equal(attempts.length, 301);
});

test("a commit with a job wakes the queue", async () => {
  const { queue, attempts, add, store } = await setUp();
  store.onJob(() => queue.wake());
  await add("a");
  while (attempts.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await queue.stop();
});

test("a stopped queue does not start jobs", async () => {
  const { queue, attempts, add } = await setUp();
  await queue.stop();
  await add("a");
  await queue.runDue();
  assert.equal(attempts.length, 0);
});

test("the payload is stored sealed, and a job of an unknown kind fails", async () => {
  const { queue, add, rows } = await setUp();
  await add("a", { kind: "of a later version" });
  assert.doesNotMatch(JSON.stringify(await rows()), /secret/);
  await queue.runDue();
  assert.equal((await rows())[0]?.lastError, "unknown job kind 'of a later version'");
});
