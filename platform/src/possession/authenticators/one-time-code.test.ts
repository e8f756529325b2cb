import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, MARTINA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { storeContents } from "../../../test/walk.ts";

const platform = await startTestPlatform();

const begin = (on: TestPlatform, authToken: string, body = {}) => on.browse("client-otp-start", authToken, body);
const type = async (on: TestPlatform, authToken: string, otp: string) =>
  (await on.browse("client-otp-finish", authToken, { otp })).body;
const verdict = async (on: TestPlatform, correlationId: string) =>
  (await on.call("v3-validate", { correlationId })).body.success;

test("one-time code 1234 proves possession in the sandbox", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  const sent = await begin(platform, authToken);
  assert.deepEqual({ status: sent.status, body: sent.body }, { status: 200, body: { next: "" } });
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("without allowOTPRetry one wrong code fails the possession", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "4321"), {
    next: "done",
    error: { code: 10001, message: "no attempts left" },
  });
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
  assert.equal(await verdict(platform, correlationId), false);
});

test("with allowOTPRetry the one-time code has three attempts; the first two wrong ones return data without an error", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  for (const wrong of ["0001", "0002"]) {
    assert.deepEqual(await type(platform, authToken, wrong), {
      next: "",
      data: { code: 10001, message: "incorrect one-time code" },
    });
  }
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("with allowOTPRetry the third wrong code fails the possession", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  for (const wrong of ["0001", "0002"]) await type(platform, authToken, wrong);
  assert.equal((await type(platform, authToken, "0003")).error?.message, "no attempts left");
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
  assert.equal(await verdict(platform, correlationId), false);
});

test("repeating client-otp-finish within ten seconds returns the first response and uses no attempt", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  const first = await type(platform, authToken, "0001");
  const before = await storeContents(platform);
  platform.clock.advance(9_999);
  assert.deepEqual(await type(platform, authToken, "0001"), first);
  assert.deepEqual(await storeContents(platform), before);
});

test("repeating client-otp-finish after ten seconds uses an attempt", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  for (const expected of ["incorrect one-time code", "incorrect one-time code", "no attempts left"]) {
    const { data, error } = await type(platform, authToken, "0001");
    assert.equal((data ?? error)?.message, expected);
    platform.clock.advance(10_000);
  }
});

test("repeating the right one-time code returns done within ten seconds and 10003 later", async () => {
  const { authToken } = await platform.start(MARCIA);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  platform.clock.advance(10_000);
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
});

test("concurrent one-time codes each use an attempt; concurrent retries use one", async () => {
  for (let round = 0; round < 5; round++) {
    const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
    await begin(platform, authToken);
    const answers = await Promise.all(["1", "2", "3", "4", "4", "1"].map((code) => type(platform, authToken, code)));
    assert.equal(answers.filter(({ data }) => data !== undefined).length >= 2, true);
    assert.equal((await type(platform, authToken, "1234")).error?.code, 10003, "no attempts are left");
  }
});

test("a one-time code expires after two minutes; an expired one uses no attempt and can be replaced", async () => {
  const { authToken } = await platform.start(MARCIA);
  await begin(platform, authToken);
  platform.clock.advance(2 * 60_000);
  assert.match((await type(platform, authToken, "1234")).data?.message ?? "", /expired/);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
});

test("client-otp-finish before client-otp-start returns 10003 and stays at the step", async () => {
  const { authToken } = await platform.start(MARCIA);
  const answer = await type(platform, authToken, "1234");
  assert.deepEqual({ next: answer.next, code: answer.error?.code }, { next: "mobile/otp", code: 10003 });
});

test("the sixth request for a one-time code fails the possession", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  for (let sent = 0; sent < 5; sent++) {
    assert.deepEqual((await begin(platform, authToken)).body, { next: "" });
    platform.clock.advance(10_000);
  }
  assert.equal((await begin(platform, authToken)).body.error?.code, 10001);
  assert.equal(await verdict(platform, correlationId), false);
});

test("client-otp-start accepts the flow's number in any format and rejects another number", async () => {
  const { authToken } = await platform.start(MARCIA);
  assert.deepEqual((await begin(platform, authToken, { mobileNumber: "+1 (200) 100-1693" })).body, { next: "" });
  const { body } = await begin(platform, authToken, { mobileNumber: "2001001695" });
  assert.equal(body.data?.code, 10001);
});

test("client-otp-error fails the possession", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  const { body } = await platform.browse("client-otp-error", authToken, { message: "Canceled by the user" });
  assert.deepEqual(body, { next: "done" });
  assert.equal(await verdict(platform, correlationId), false);
});

test("client-otp-error after the right code changes nothing", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  await type(platform, authToken, "1234");
  await platform.browse("client-otp-error", authToken, { message: "closed" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("an overlong code uses an attempt like any wrong code", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  assert.match((await type(platform, authToken, "1234 ".repeat(100))).data?.message ?? "", /incorrect/);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
});

test("client-otp-error changes nothing for a short-term test user or a flow without one-time codes", async () => {
  const shortTerm = await platform.start(MARTINA);
  await platform.browse("client-otp-error", shortTerm.authToken, { message: "closed" });
  assert.equal(await verdict(platform, shortTerm.correlationId), true);
  const desktop = { flowType: "desktop", finalTargetUrl: "https://x.example" } as const;
  const { authToken, correlationId } = await platform.start(MARCIA, desktop);
  await platform.browse("client-otp-error", authToken, { message: "closed" });
  const { next } = (await platform.call("v3-validate", { correlationId })).body;
  assert.deepEqual(next, { "v3-validate": "/v3/validate" }, "possession is still pending");
});

test("client-otp-start returns 10004 if the flow has no one-time codes", async () => {
  const { authToken } = await platform.start(MARTINA, { flowType: "desktop", finalTargetUrl: "https://x.example" });
  assert.equal((await begin(platform, authToken)).body.error?.code, 10004);
});

test("a malformed client-otp-finish returns 200 with error 10003, since other statuses are fatal to the browser SDK", async () => {
  const { authToken } = await platform.start(MARCIA);
  for (const body of ["{", "[]", "{}", '{"otp":1234}']) {
    const answer = await platform.send("/v1/client/mobile/otp/finish", {
      method: "POST",
      headers: { authorization: `Bearer ${authToken}`, "content-type": "application/json" },
      body,
    });
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { next: "done", error: { code: 10003, message: "malformed request" } });
  }
});

test("one-time codes are stored as hashes that differ for equal codes", async () => {
  const [one, other] = [await platform.start(MARCIA), await platform.start(MARCIA)];
  await begin(platform, one.authToken);
  await begin(platform, other.authToken);
  const [, possessions] = (await storeContents(platform)) as [unknown, { otpCodeHash: string | null }[]];
  const hashes = possessions.flatMap(({ otpCodeHash }) => otpCodeHash ?? []);
  assert.equal(new Set(hashes).size, hashes.length);
  assert.ok(hashes.every((hash) => hash.length === 43));
});

test("CORS allows the client endpoints from any origin with all headers of the browser SDK", async () => {
  const headers = "authorization,content-type,pa-challenge,pa-kid,pa-sig-version,pa-signature,pa-version";
  const preflight = await fetch(`${platform.url}/v1/client/mobile/otp/start`, {
    method: "OPTIONS",
    headers: {
      origin: "https://shop.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": headers,
    },
  });
  assert.equal(preflight.status, 204);
  const allowed = (preflight.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(/, */);
  assert.deepEqual(
    headers.split(",").filter((name) => !allowed.includes(name)),
    [],
  );
  for (const [path, status] of [
    ["mobile/otp/start", 401],
    ["mobile/nothing/start", 403],
  ] as const) {
    const refused = await fetch(`${platform.url}/v1/client/${path}`, { method: "POST" });
    assert.equal(refused.status, status);
    assert.equal(refused.headers.get("access-control-allow-origin"), "*", "a page can read the error");
  }
});
