import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/tenants.ts";
import { MINUTE } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
import { statement, write } from "../../store/statement.ts";
import { insertDomain, selectDomains } from "../../store/tables/clients.ts";
import { answerOnce } from "./idempotent-call.ts";

const platform = await startTestPlatform();

const start = (key: string, more: object = {}, bearer = platform.token, path = "/v3/start") =>
  platform.send(path, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ flowType: "mobile", phoneNumber: MILO, ...more }),
  });
const correlationId = ({ body }: { body: Record<string, unknown> }) => body["correlationId"];
const allOf = (table: "flows" | "idempotent_calls") => statement<object>((db) => db.selectFrom(table).selectAll());

test("the same key and body get the first answer again, marked as such, and nothing is done twice", async () => {
  const before = (await platform.platform.store.read(allOf("flows"), {})).length;
  const [first, second] = [await start("first-key"), await start("first-key")];
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.deepEqual(second.body, first.body);
  assert.deepEqual(
    [first, second].map(({ headers }) => headers.get("idempotent-replayed")),
    [null, "true"],
  );
  assert.equal((await platform.platform.store.read(allOf("flows"), {})).length, before + 1);
});

test("another body with the same key is refused with 409, and the first answer stays", async () => {
  const first = await start("reused");
  const other = await start("reused", { flowType: "desktop", finalTargetUrl: "https://example.com" });
  assert.equal(other.status, 409);
  assert.match(String(other.body["message"]), /was used with another request; choose a new one/);
  assert.equal(correlationId(await start("reused")), correlationId(first));
});

test("a key is the client's and the operation's own", async () => {
  const first = await start("shared");
  const other = await platform.tokenFor(await addClient(platform, {}));
  assert.notEqual(correlationId(await start("shared", {}, other)), correlationId(first));
  const validate = await platform.send("/v3/validate", {
    method: "POST",
    headers: {
      authorization: `Bearer ${platform.token}`,
      "content-type": "application/json",
      "idempotency-key": "shared",
    },
    body: JSON.stringify({ correlationId: correlationId(first) }),
  });
  assert.deepEqual([validate.status, validate.body["success"]], [200, true]);
});

test("of calls at the same time one acts, and the others get its answer or are asked to come back", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => start("racing")));
  const done = answers.filter(({ status }) => status === 200);
  assert.equal(new Set(done.map(correlationId)).size, 1);
  for (const { status, body, headers } of answers.filter((answer) => !done.includes(answer))) {
    assert.equal(status, 409);
    assert.equal(headers.get("retry-after"), "1");
    assert.match(String(body["message"]), /is under way/);
  }
  assert.equal(correlationId(await start("racing")), correlationId(done[0] ?? { body: {} }));
});

test("a refusal by the operation is an answer like others; a malformed body is none and uses up no key", async () => {
  for (const replayed of [null, "true"]) {
    const answer = await start("refused", { phoneNumber: "2015550100" });
    assertRefused(answer, 400, 8007);
    assert.equal(answer.headers.get("idempotent-replayed"), replayed);
  }
  assertRefused(await start("malformed", { flowType: 1 }), 400, 8001);
  assert.equal((await start("malformed")).status, 200);
});

test("an answer is kept for fifteen minutes, and then the key is free for any call", async () => {
  const own = await startTestPlatform();
  const call = async (phoneNumber: string) =>
    own.send("/v3/start", {
      method: "POST",
      headers: {
        authorization: `Bearer ${own.token}`,
        "content-type": "application/json",
        "idempotency-key": "kept",
      },
      body: JSON.stringify({ flowType: "mobile", phoneNumber }),
    });
  const first = await call(MILO);
  own.clock.advance(15 * MINUTE - 1);
  assert.equal(correlationId(await call(MILO)), correlationId(first));
  own.clock.advance(1);
  const later = await call("2001004000");
  assert.equal(later.status, 200);
  assert.notEqual(correlationId(later), correlationId(first));
});

test("a key has 1 to 255 visible characters", async () => {
  for (const key of ["", "a b", "x".repeat(256), "ü"]) {
    assertRefused(await start(key), 400, 8001, "header 'Idempotency-Key' must be 1 to 255 visible ASCII characters");
  }
  assert.equal((await start(`"${"x".repeat(253)}"`)).status, 200);
});

test("a call without a key, and /token with one, write nothing about it", async () => {
  const own = await startTestPlatform();
  await own.start(MILO);
  await own.send("/token", {
    method: "POST",
    headers: { "idempotency-key": "ignored" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "test-client",
      client_secret: "test-secret",
    }),
  });
  assert.deepEqual(await own.platform.store.read(allOf("idempotent_calls"), {}), []);
});

test("what is kept is sealed: neither key nor answer nor body can be read in the database", async () => {
  const { body } = await start("secret-key", { ssn: "110802331" });
  const kept = JSON.stringify(await platform.platform.store.read(allOf("idempotent_calls"), {}));
  for (const secret of ["secret-key", body["authToken"], body["correlationId"], "110802331", MILO]) {
    assert.ok(!kept.includes(String(secret)));
  }
});

// A process that dies in the middle is one whose work never goes on, or goes on when nobody waits for it any more.

/** A call that stops in the middle, before or after it acted, and can go on later. */
function interrupted({ platform }: TestPlatform, key: string, stopAt: "before" | "after") {
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const done = answerOnce(platform, call(key), async ({ store }) => {
    const act = () => store.commit([write(insertDomain, domain(`${key} first`))]);
    const acted = stopAt === "after" && (await act());
    stop();
    await resumed;
    return { acted: acted || (await act()) };
  });
  return { done, stopped, resume };
}

const call = (key: string) => ({ clientId: "c", slug: "made-up", key, request: {} });
const domain = (name: string) => ({ id: name, name, tier: "sandbox" as const, createdAt: 1 });
const repeat = ({ platform }: TestPlatform, key: string) =>
  answerOnce(platform, call(key), async ({ store }) => ({
    acted: await store.commit([write(insertDomain, domain(`${key} second`))]),
  }));
const madeBy = async ({ platform: { store } }: TestPlatform, key: string) =>
  (await store.read(selectDomains, {})).filter(({ name }) => name.startsWith(key)).map(({ name }) => name);

const isBusy = (message: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.error.status === 409 && message.test(error.message);

test("a call that died before it acted is done by a repeat, and can itself do nothing any more", async () => {
  const own = await startTestPlatform();
  const { done, stopped, resume } = interrupted(own, "early", "before");
  await stopped;
  await assert.rejects(repeat(own, "early"), isBusy(/is under way/));
  own.clock.advance(MINUTE);
  const { answer } = await repeat(own, "early");
  assert.deepEqual(answer.body, { acted: true });
  resume();
  await assert.rejects(done, isBusy(/is under way/));
  assert.deepEqual(await madeBy(own, "early"), ["early second"]);
  assert.deepEqual((await repeat(own, "early")).answer.body, { acted: true }, "the answer of the one that acted");
});

test("a call that lost its claim gets no refusal for what its own repeat has done", async () => {
  const own = await startTestPlatform();
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = answerOnce(own.platform, call("slow"), async () => {
    begin();
    await resumed;
    throw new Refusal("stepOutOfOrder");
  });
  await begun;
  own.clock.advance(MINUTE);
  assert.deepEqual((await repeat(own, "slow")).answer.body, { acted: true });
  resume();
  await assert.rejects(slow, isBusy(/is under way/));
  assert.deepEqual((await repeat(own, "slow")).answer.body, { acted: true }, "the answer of the one that acted");
});

test("a call that finds somebody else first at its own work hears of that, and not of its key", async () => {
  const { correlationId } = await platform.start(MILO);
  const validate = (key: string) =>
    platform.send("/v3/validate", {
      method: "POST",
      headers: {
        authorization: `Bearer ${platform.token}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify({ correlationId }),
    });
  const answers = await Promise.all(["one", "other", "third"].map(validate));
  assert.deepEqual(
    answers.map(({ status }) => status).sort((one, other) => one - other),
    [200, 403, 403],
  );
  for (const [index, key] of ["one", "other", "third"].entries()) {
    const again = await validate(key);
    assert.deepEqual([again.status, again.body], [answers[index]?.status, answers[index]?.body]);
  }
});

test("a call that died after it acted is not done again, and the repeat is told so", async () => {
  const own = await startTestPlatform();
  const { stopped, done, resume } = interrupted(own, "late", "after");
  await stopped;
  await assert.rejects(repeat(own, "late"), isBusy(/is under way/));
  own.clock.advance(MINUTE);
  await assert.rejects(repeat(own, "late"), isBusy(/acted, but its answer was lost/));
  assert.deepEqual(await madeBy(own, "late"), ["late first"]);
  resume();
  await done;
  assert.equal((await repeat(own, "late")).isReplay, true, "it was only slow");
});

test("a failure of ours gives the key free if nothing was done", async () => {
  const own = await startTestPlatform();
  const fail = () => answerOnce(own.platform, call("failing"), () => Promise.reject(new Error("ours")));
  await assert.rejects(fail(), /ours/);
  assert.deepEqual((await repeat(own, "failing")).answer.body, { acted: true });
  const half = answerOnce(own.platform, call("half"), async ({ store }) => {
    await store.commit([write(insertDomain, domain("half first"))]);
    throw new Error("ours");
  });
  await assert.rejects(half, /ours/);
  own.clock.advance(MINUTE);
  await assert.rejects(repeat(own, "half"), isBusy(/its answer was lost/));
});
