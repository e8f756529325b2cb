import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";
import { MINUTE } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
import { statement, write } from "../../store/statement.ts";
import { insertDomain, selectDomains } from "../../store/tables/clients.ts";
import { runOnce } from "./idempotent-call.ts";

const platform = await startTestPlatform();

const start = (key: string, more: object = {}, bearer = platform.token, path = "/v3/start") =>
  platform.send(path, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ flowType: "mobile", phoneNumber: MILO, ...more }),
  });
const correlationId = ({ body }: { body: Record<string, unknown> }) => body["correlationId"];
const allOf = (table: "flows" | "idempotent_calls") => statement<object>((db) => db.selectFrom(table).selectAll());

test("the same key and body return the first response, marked as replayed, and take effect once", async () => {
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

test("a different body with the same key returns 409, and the first response stays stored", async () => {
  const first = await start("reused");
  const other = await start("reused", { flowType: "desktop", finalTargetUrl: "https://example.com" });
  assert.equal(other.status, 409);
  assert.match(String(other.body["message"]), /was used with a different request; use a new key/);
  assert.equal(correlationId(await start("reused")), correlationId(first));
});

test("keys are scoped to client and operation", async () => {
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

test("of concurrent calls with one key, one takes effect and the others return its response or 409 with Retry-After", async () => {
  const responses = await Promise.all(Array.from({ length: 8 }, () => start("racing")));
  const done = responses.filter(({ status }) => status === 200);
  assert.equal(new Set(done.map(correlationId)).size, 1);
  for (const { status, body, headers } of responses.filter((response) => !done.includes(response))) {
    assert.equal(status, 409);
    assert.equal(headers.get("retry-after"), "1");
    assert.match(String(body["message"]), /is still in progress/);
  }
  assert.equal(correlationId(await start("racing")), correlationId(done[0] ?? { body: {} }));
});

test("an operation's error response is stored; a malformed body is not and leaves the key unused", async () => {
  for (const replayed of [null, "true"]) {
    const response = await start("refused", { phoneNumber: "2015550100" });
    assertRefused(response, 400, 8007);
    assert.equal(response.headers.get("idempotent-replayed"), replayed);
  }
  assertRefused(await start("malformed", { flowType: 1 }), 400, 8001);
  assert.equal((await start("malformed")).status, 200);
});

test("a response is stored for 15 minutes; then the key can be used for any call", async () => {
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

test("an Idempotency-Key must have 1 to 255 visible ASCII characters", async () => {
  for (const key of ["", "a b", "x".repeat(256), "ü"]) {
    assertRefused(await start(key), 400, 8001, "header 'Idempotency-Key' must be 1 to 255 visible ASCII characters");
  }
  assert.equal((await start(`"${"x".repeat(253)}"`)).status, 200);
});

test("a call without a key and a /token call with a key store no response", async () => {
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

test("stored calls are sealed: key, response and body are not readable in the database", async () => {
  const { body } = await start("secret-key", { ssn: "110802331" });
  const stored = JSON.stringify(await platform.platform.store.read(allOf("idempotent_calls"), {}));
  for (const secret of ["secret-key", body["authToken"], body["correlationId"], "110802331", MILO]) {
    assert.ok(!stored.includes(String(secret)));
  }
});

// Simulates a process that dies during a call: its work never continues, or continues after its claim has expired.

/** Starts a call that stops before or after its commit and can be resumed. */
function interrupted({ platform }: TestPlatform, key: string, stopAt: "before" | "after") {
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const done = runOnce(platform, call(key), async ({ store }) => {
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
  runOnce(platform, call(key), async ({ store }) => ({
    acted: await store.commit([write(insertDomain, domain(`${key} second`))]),
  }));
const madeBy = async ({ platform: { store } }: TestPlatform, key: string) =>
  (await store.read(selectDomains, {})).filter(({ name }) => name.startsWith(key)).map(({ name }) => name);

const isKeyInUse = (message: RegExp) => (error: unknown) =>
  error instanceof RequestError && error.error.status === 409 && message.test(error.message);

test("a call that died before its commit is run by a retry and can no longer commit itself", async () => {
  const own = await startTestPlatform();
  const { done, stopped, resume } = interrupted(own, "early", "before");
  await stopped;
  await assert.rejects(repeat(own, "early"), isKeyInUse(/is still in progress/));
  own.clock.advance(MINUTE);
  const { response } = await repeat(own, "early");
  assert.deepEqual(response.body, { acted: true });
  resume();
  await assert.rejects(done, isKeyInUse(/is still in progress/));
  assert.deepEqual(await madeBy(own, "early"), ["early second"]);
  assert.deepEqual(
    (await repeat(own, "early")).response.body,
    { acted: true },
    "the response of the call that committed",
  );
});

test("a call that lost its claim returns 409 instead of an error caused by its own retry", async () => {
  const own = await startTestPlatform();
  const { promise: resumed, resolve: resume } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = runOnce(own.platform, call("slow"), async () => {
    begin();
    await resumed;
    throw new RequestError("stepOutOfOrder");
  });
  await begun;
  own.clock.advance(MINUTE);
  assert.deepEqual((await repeat(own, "slow")).response.body, { acted: true });
  resume();
  await assert.rejects(slow, isKeyInUse(/is still in progress/));
  assert.deepEqual(
    (await repeat(own, "slow")).response.body,
    { acted: true },
    "the response of the call that committed",
  );
});

test("a call that loses a race against a call with another key returns that error, not 409", async () => {
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
  const responses = await Promise.all(["one", "other", "third"].map(validate));
  assert.deepEqual(
    responses.map(({ status }) => status).sort((one, other) => one - other),
    [200, 403, 403],
  );
  for (const [index, key] of ["one", "other", "third"].entries()) {
    const again = await validate(key);
    assert.deepEqual([again.status, again.body], [responses[index]?.status, responses[index]?.body]);
  }
});

test("a call that died after its commit is not run again, and a retry returns 409", async () => {
  const own = await startTestPlatform();
  const { stopped, done, resume } = interrupted(own, "late", "after");
  await stopped;
  await assert.rejects(repeat(own, "late"), isKeyInUse(/is still in progress/));
  own.clock.advance(MINUTE);
  await assert.rejects(repeat(own, "late"), isKeyInUse(/its response was not stored/));
  assert.deepEqual(await madeBy(own, "late"), ["late first"]);
  resume();
  await done;
  assert.equal((await repeat(own, "late")).isReplay, true, "the slow call stored its response");
});

test("an internal error releases the key only if nothing was committed", async () => {
  const own = await startTestPlatform();
  const fail = () => runOnce(own.platform, call("failing"), () => Promise.reject(new Error("ours")));
  await assert.rejects(fail(), /ours/);
  assert.deepEqual((await repeat(own, "failing")).response.body, { acted: true });
  const half = runOnce(own.platform, call("half"), async ({ store }) => {
    await store.commit([write(insertDomain, domain("half first"))]);
    throw new Error("ours");
  });
  await assert.rejects(half, /ours/);
  own.clock.advance(MINUTE);
  await assert.rejects(repeat(own, "half"), isKeyInUse(/its response was not stored/));
});
