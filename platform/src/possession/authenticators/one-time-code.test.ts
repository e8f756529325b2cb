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

test("the code 1234 proves possession; the answers are the ones that the browser SDK goes on with", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  const sent = await begin(platform, authToken);
  assert.deepEqual({ status: sent.status, body: sent.body }, { status: 200, body: { next: "" } });
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("without retry one wrong code ends it: an error with next done, then Validate says false", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "4321"), {
    next: "done",
    error: { code: 10001, message: "no attempts left" },
  });
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
  assert.equal(await verdict(platform, correlationId), false);
});

test("with allowOTPRetry the code may be typed three times; a wrong one asks again with data and no error", async () => {
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

test("the third wrong code ends it", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  for (const wrong of ["0001", "0002"]) await type(platform, authToken, wrong);
  assert.equal((await type(platform, authToken, "0003")).error?.message, "no attempts left");
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
  assert.equal(await verdict(platform, correlationId), false);
});

test("the same call again within ten seconds gets the first answer and costs no attempt", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  const first = await type(platform, authToken, "0001");
  const before = await storeContents(platform);
  platform.clock.advance(9_999);
  assert.deepEqual(await type(platform, authToken, "0001"), first);
  assert.deepEqual(await storeContents(platform), before);
});

test("the same call after ten seconds counts", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  for (const expected of ["incorrect one-time code", "incorrect one-time code", "no attempts left"]) {
    const { data, error } = await type(platform, authToken, "0001");
    assert.equal((data ?? error)?.message, expected);
    platform.clock.advance(10_000);
  }
});

test("a repeated right code is answered done again; later it is a replay and refused", async () => {
  const { authToken } = await platform.start(MARCIA);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
  platform.clock.advance(10_000);
  assert.equal((await type(platform, authToken, "1234")).error?.code, 10003);
});

test("racing tries never share an attempt, and racing repeats count once", async () => {
  for (let round = 0; round < 5; round++) {
    const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
    await begin(platform, authToken);
    const answers = await Promise.all(["1", "2", "3", "4", "4", "1"].map((code) => type(platform, authToken, code)));
    assert.equal(answers.filter(({ data }) => data !== undefined).length >= 2, true);
    assert.equal((await type(platform, authToken, "1234")).error?.code, 10003, "all three attempts are gone");
  }
});

test("a code is valid for two minutes; an expired one costs no attempt and a new one can be had", async () => {
  const { authToken } = await platform.start(MARCIA);
  await begin(platform, authToken);
  platform.clock.advance(2 * 60_000);
  assert.match((await type(platform, authToken, "1234")).data?.message ?? "", /expired/);
  await begin(platform, authToken);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
});

test("a code that nobody asked for is refused and the step goes on", async () => {
  const { authToken } = await platform.start(MARCIA);
  const answer = await type(platform, authToken, "1234");
  assert.deepEqual({ next: answer.next, code: answer.error?.code }, { next: "mobile/otp", code: 10003 });
});

test("five codes are sent, the sixth request ends the possession", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  for (let sent = 0; sent < 5; sent++) {
    assert.deepEqual((await begin(platform, authToken)).body, { next: "" });
    platform.clock.advance(10_000);
  }
  assert.equal((await begin(platform, authToken)).body.error?.code, 10001);
  assert.equal(await verdict(platform, correlationId), false);
});

test("the same number typed again is fine; another number is asked for again and gets no code", async () => {
  const { authToken } = await platform.start(MARCIA);
  assert.deepEqual((await begin(platform, authToken, { mobileNumber: "+1 (200) 100-1693" })).body, { next: "" });
  const { body } = await begin(platform, authToken, { mobileNumber: "2001001695" });
  assert.equal(body.data?.code, 10001);
});

test("when the person gives up possession has failed", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  const { body } = await platform.browse("client-otp-error", authToken, { message: "The person gave up" });
  assert.deepEqual(body, { next: "done" });
  assert.equal(await verdict(platform, correlationId), false);
});

test("giving up after the code was right takes nothing back", async () => {
  const { authToken, correlationId } = await platform.start(MARCIA);
  await begin(platform, authToken);
  await type(platform, authToken, "1234");
  await platform.browse("client-otp-error", authToken, { message: "closed" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("a pasted text of any length is a wrong code and costs an attempt like one", async () => {
  const { authToken } = await platform.start(MARCIA, { allowOTPRetry: true });
  await begin(platform, authToken);
  assert.match((await type(platform, authToken, "1234 ".repeat(100))).data?.message ?? "", /incorrect/);
  assert.deepEqual(await type(platform, authToken, "1234"), { next: "done" });
});

test("a failure in the browser takes nothing from a short-term person, nor from a flow without codes", async () => {
  const shortTerm = await platform.start(MARTINA);
  await platform.browse("client-otp-error", shortTerm.authToken, { message: "closed" });
  assert.equal(await verdict(platform, shortTerm.correlationId), true);
  const desktop = { flowType: "desktop", finalTargetUrl: "https://x.example" } as const;
  const { authToken, correlationId } = await platform.start(MARCIA, desktop);
  await platform.browse("client-otp-error", authToken, { message: "closed" });
  const { next } = (await platform.call("v3-validate", { correlationId })).body;
  assert.deepEqual(next, { "v3-validate": "/v3/validate" }, "possession is still pending");
});

test("a flow that does not offer codes refuses them", async () => {
  const { authToken } = await platform.start(MARTINA, { flowType: "desktop", finalTargetUrl: "https://x.example" });
  assert.equal((await begin(platform, authToken)).body.error?.code, 10004);
});

test("a malformed call is answered 200 with an error, since any other status is fatal to the browser SDK", async () => {
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

test("the store does not hold the code in clear, and equal codes do not look equal", async () => {
  const [one, other] = [await platform.start(MARCIA), await platform.start(MARCIA)];
  await begin(platform, one.authToken);
  await begin(platform, other.authToken);
  const [, possessions] = (await storeContents(platform)) as [unknown, { otpCodeHash: string | null }[]];
  const hashes = possessions.flatMap(({ otpCodeHash }) => otpCodeHash ?? []);
  assert.equal(new Set(hashes).size, hashes.length);
  assert.ok(hashes.every((hash) => hash.length === 43));
});

test("pages of any origin may call, with all headers of the browser SDK", async () => {
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
    assert.equal(refused.headers.get("access-control-allow-origin"), "*", "a page can read the refusal");
  }
});
