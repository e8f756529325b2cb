import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { startPlatform, type TestPlatform } from "./index.ts";
import "../../test/inspected.ts";

const MILO = "2001001695";
const MARCIA = "2001001693";

async function start(): Promise<{ platform: TestPlatform; prove: Proveapi }> {
  const platform = await startPlatform();
  after(() => platform.stop());
  const { clientId, clientSecret } = platform.credentials;
  const security = { clientID: clientId, clientSecret };
  return { platform, prove: new Proveapi({ serverURL: platform.url, security, retryConfig: { strategy: "none" } }) };
}

const begin = async (prove: Proveapi, phoneNumber: string) =>
  (await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber })).v3StartResponse;

async function requestCode(platform: TestPlatform, authToken = "") {
  const headers = { authorization: `Bearer ${authToken}`, "content-type": "application/json" };
  await fetch(`${platform.url}/v1/client/mobile/otp/start`, { method: "POST", headers, body: "{}" });
}

test("messages() returns a number's messages with their one-time codes", async () => {
  const { platform, prove } = await start();
  await requestCode(platform, (await begin(prove, MARCIA))?.authToken);
  const [message, ...more] = await platform.messages(MARCIA);
  assert.deepEqual([message?.to, message?.kind, message?.code, more.length], ["+12001001693", "code", "1234", 0]);
  assert.deepEqual(await platform.messages(MILO), []);
});

test("advance() expires flows and tokens by the same clock", async () => {
  const { platform, prove } = await start();
  const correlationId = (await begin(prove, MILO))?.correlationId ?? "";
  const before = platform.now().getTime();
  await platform.advance("14m");
  assert.equal((await prove.v3.v3ValidateRequest({ correlationId })).v3ValidateResponse?.success, true);
  await platform.advance("1m");
  assert.ok(platform.now().getTime() - before >= 15 * 60_000);
  await assert.rejects(prove.v3.v3ChallengeRequest({ correlationId, dob: "1981-01" }), { code: 8008 });
});

test("advance() runs due work at its time, so a sandbox link opens before it expires", async () => {
  const { platform, prove } = await start();
  const { v3StartResponse: flow } = await prove.v3.v3StartRequest({
    flowType: "desktop",
    phoneNumber: MARCIA,
    finalTargetUrl: "https://shop.example/done",
  });
  await fetch(`${platform.url}/v1/client/mobile/instantlink/start`, {
    method: "POST",
    headers: { authorization: `Bearer ${flow?.authToken}`, "content-type": "application/json" },
    body: JSON.stringify({ sourceIp: null, isMobile: false }),
  });
  assert.match((await platform.messages(MARCIA))[0]?.link ?? "", /^http:\/\/127\.0\.0\.1:\d+\/l\//);
  await platform.advance("14m");
  const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId: flow?.correlationId ?? "" });
  assert.equal(v3ValidateResponse?.success, true);
});

test("reset() removes one flow, one person's data, or everything but credentials", async () => {
  const { platform, prove } = await start();
  const [one, two, other] = [await begin(prove, MILO), await begin(prove, MILO), await begin(prove, MARCIA)];
  const exists = (correlationId = "") =>
    prove.v3.v3ValidateRequest({ correlationId }).then(
      () => true,
      () => false,
    );
  assert.equal(await platform.reset({ correlationId: one?.correlationId ?? "" }), true);
  assert.deepEqual([await exists(one?.correlationId), await exists(two?.correlationId)], [false, true]);
  assert.equal(await platform.reset({ phoneNumber: MILO }), true);
  assert.deepEqual([await exists(two?.correlationId), await exists(other?.correlationId)], [false, true]);
  await platform.reset();
  assert.equal(await exists(other?.correlationId), false);
  assert.ok(await begin(prove, MILO));
  assert.deepEqual(await platform.reset({ correlationId: "none" }), false);
});

test("fail() makes an operation fail with status, cut or latency, for the given number of requests", async () => {
  const { platform, prove } = await start();
  platform.fail("v3-start", { status: 500, times: 2 });
  for (const _ of "12") await assert.rejects(begin(prove, MILO), { status: 500 });
  assert.ok(await begin(prove, MILO));
  platform.fail("v3-start", { cut: true });
  await assert.rejects(begin(prove, MILO), { name: "ConnectionError" });
  platform.heal("v3-start");
  assert.ok(await begin(prove, MILO));
  platform.fail("token", { status: 401 });
  await platform.advance("2h");
  await assert.rejects(begin(prove, MILO), { status: 401 });
  platform.heal();
  platform.fail("v3-start", { latency: 30, times: 1 });
  assert.ok(await begin(prove, MILO));
});

test("requests() lists requests with enumerated values and masks personal data", async () => {
  const { platform, prove } = await start();
  const correlationId = (await begin(prove, MILO))?.correlationId ?? "";
  await prove.v3.v3ValidateRequest({ correlationId });
  const requests = platform.requests();
  assert.deepEqual(
    requests.map(({ method, path, operation, status }) => ({ method, path, operation, status })),
    [
      { method: "POST", path: "/token", operation: "token", status: 200 },
      { method: "POST", path: "/v3/start", operation: "v3-start", status: 200 },
      { method: "POST", path: "/v3/validate", operation: "v3-validate", status: 200 },
    ],
  );
  assert.deepEqual(requests[1]?.body, { flowType: "mobile", phoneNumber: "***" });
  assert.doesNotMatch(JSON.stringify(requests), /2001001695|Bearer|secret/);
});

test("requests() shows misspelled paths and fields but masks numbers, names and tokens at any depth", async () => {
  const { platform } = await start();
  const post = (path: string, body: unknown) =>
    fetch(platform.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  await post("/v3/strat", {});
  await post("/v3/2001001695/x", {});
  await fetch(`${platform.url}/l/a-token-of-a-link`);
  const before = platform.requests();
  const { clientId, clientSecret } = platform.credentials;
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  });
  const { access_token } = (await (await fetch(`${platform.url}/token`, { method: "POST", body: form })).json()) as {
    access_token: string;
  };
  const send = (body: string) =>
    fetch(`${platform.url}/v3/start`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${access_token}` },
      body,
    });
  await send(JSON.stringify({ phoneNumber: 2001001695, flowtype: "mobile", "Ada Byron": true, "2125550101": 1 }));
  const depth = 15_000;
  await send(`{"ssn":${"[".repeat(depth)}1${"]".repeat(depth)}}`);
  assert.deepEqual(
    before.map(({ path }) => path),
    ["/v3/strat", "/v3/***/x", "/l/:token"],
  );
  const [, misspelt, deep] = platform.requests().slice(before.length);
  assert.deepEqual(misspelt?.body, { phoneNumber: "***", flowtype: "***", "***": true });
  assert.ok(JSON.stringify(deep).length < 500);
});

test("requests() returns a copy of the last 1000 requests", async () => {
  const { platform } = await start();
  const visit = () => fetch(`${platform.url}/health`);
  await visit();
  const read = platform.requests();
  for (let sent = 0; sent < 1005; sent += 1) await visit();
  assert.deepEqual([read.length, platform.requests().length], [1, 1000]);
});

test("fail() and people.add() throw a TypeError that names the invalid field", async () => {
  const { platform } = await start();
  const assertRejected = (fault: object, message: RegExp) =>
    assert.throws(() => platform.fail("v3-start", fault), { name: "TypeError", message });
  assertRejected({ stauts: 503 }, /field 'stauts' is unknown/);
  assertRejected({ status: 200 }, /field 'status' must be at least 400/);
  assertRejected({ times: 0 }, /field 'times' must be at least 1/);
  assert.throws(() => platform.fail("v3-strat", {}), {
    name: "TypeError",
    message: /'operation' must be one of .*'v3-start'/,
  });
  const record = { firstName: "Ada", lastName: "Byron" };
  const add = (person: object) => platform.people.add({ phoneNumber: "2125550101", record, ...person });
  await assert.rejects(add({ fails: { "v3-validate": "tired" } }), {
    name: "TypeError",
    message: /must be one of .*'simSwapped'/,
  });
  await assert.rejects(add({ facts: { linetype: "mobile" } }), /did you mean 'facts\.lineType'/);
  await assert.rejects(add({ record: { ...record, dob: "10.12.1981" } }), /'record\.dob' must be a day, YYYY-MM-DD/);
});

test("reset() with an empty ID or number removes nothing", async () => {
  const { platform, prove } = await start();
  const correlationId = (await begin(prove, MILO))?.correlationId ?? "";
  for (const scope of [{ correlationId: "" }, { authId: "" }, { phoneNumber: "" }]) {
    assert.equal(await platform.reset(scope), false);
  }
  assert.equal((await prove.v3.v3ValidateRequest({ correlationId })).v3ValidateResponse?.success, true);
});

test("people.add() adds a test user with its own record and failures", async () => {
  const { platform, prove } = await start();
  const record = { firstName: "Ada", lastName: "Byron", addresses: [], emailAddresses: [], dob: "1981-12-10" };
  await platform.people.add({ phoneNumber: "2125550101", term: "short-term", record });
  const correlationId = (await begin(prove, "2125550101"))?.correlationId ?? "";
  assert.equal((await prove.v3.v3ValidateRequest({ correlationId })).v3ValidateResponse?.success, true);
  const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId, dob: "1981-12-10" });
  assert.equal(v3ChallengeResponse?.individual?.firstName, "Ada");
  await platform.people.add({
    phoneNumber: "2125550102",
    fails: { "v3-validate": "simSwapped" },
    term: "short-term",
    record,
  });
  const failing = (await begin(prove, "2125550102"))?.correlationId ?? "";
  assert.equal((await prove.v3.v3ValidateRequest({ correlationId: failing })).v3ValidateResponse?.success, false);
});

test("two platforms in one process are independent", async () => {
  const [one, other] = [await start(), await start()];
  await begin(one.prove, MILO);
  one.platform.fail("v3-start", { status: 500 });
  await one.platform.advance("30d");
  assert.ok(await begin(other.prove, MILO));
  assert.ok(other.platform.now() < one.platform.now());
});

test("advance() rejects an invalid time and names the accepted formats", async () => {
  const { platform } = await start();
  await assert.rejects(platform.advance("soon"), /such as 90s, 15m, 24h or 30d, not 'soon'/);
  await assert.rejects(platform.advance(-1), TypeError);
});
