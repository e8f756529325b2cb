import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "@proofline/contract";
import { assertRefused, MARTINA, MILO, startTestPlatform, type TestPlatform } from "../../test/harness.ts";
import { addClient, type NewClient } from "../../test/other-domains.ts";

const platform = await startTestPlatform();

async function callerOf(tenant: NewClient) {
  const bearer = await platform.tokenFor(await addClient(platform, tenant));
  return (slug: "v3-start" | "v3-validate", body: unknown): ReturnType<TestPlatform["send"]> =>
    platform.send(operations[slug].path, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
}

test("another domain's flow returns 400 (8008) and is unchanged", async () => {
  const call = await callerOf({ domainOfTier: "sandbox" });
  const { correlationId } = await platform.start(MILO);
  assertRefused(await call("v3-validate", { correlationId }), 400, 8008);
  assert.equal((await platform.call("v3-validate", { correlationId })).body.success, true);
});

test("another client of the same domain can continue a flow", async () => {
  const call = await callerOf({});
  const { correlationId } = await platform.start(MILO);
  assert.equal((await call("v3-validate", { correlationId })).status, 200);
});

test("a client with a product gets 403 (8009) for test users of another product", async () => {
  const prefill = await callerOf({ product: "prefill" });
  const identity = await callerOf({ product: "identity" });
  assertRefused(await prefill("v3-start", { flowType: "mobile", phoneNumber: MARTINA }), 403, 8009);
  assertRefused(await identity("v3-start", { flowType: "mobile", phoneNumber: MILO }), 403, 8009);
  assert.equal((await prefill("v3-start", { flowType: "mobile", phoneNumber: MILO })).status, 200);
  assert.equal((await identity("v3-start", { flowType: "mobile", phoneNumber: MARTINA })).status, 200);
});

test("a client with a product gets 403 (8009) for its domain's flows of another product", async () => {
  const identity = await callerOf({ product: "identity" });
  const { correlationId } = await platform.start(MILO);
  assertRefused(await identity("v3-validate", { correlationId }), 403, 8009);
  assert.equal((await platform.call("v3-validate", { correlationId })).status, 200);
});

test("a test user's number returns 400 (8011) in a live domain", async () => {
  const call = await callerOf({ domainOfTier: "live", product: "prefill" });
  assertRefused(await call("v3-start", { flowType: "mobile", phoneNumber: MILO }), 400, 8011);
});

test("a live client gets 429 with Retry-After above 25 requests per second", async () => {
  const call = await callerOf({ domainOfTier: "live", product: "prefill" });
  const attempt = () => call("v3-start", { flowType: "mobile", phoneNumber: MILO });
  for (let request = 0; request < 25; request++) assert.equal((await attempt()).status, 400);
  const refused = await attempt();
  assertRefused(refused, 429, undefined as never);
  assert.equal(refused.headers.get("retry-after"), "1");
  platform.clock.advance(1000);
  assert.equal((await attempt()).status, 400);
});

test("browsers are rate-limited by address, with the error in a 200 response", async () => {
  const limited = await startTestPlatform({ rateLimit: 2 });
  const { authToken } = await limited.start(MILO);
  const responses = await Promise.all([1, 2, 3].map(() => limited.browse("client-otp-start", authToken, {})));
  assert.deepEqual(
    responses.map(({ status }) => status),
    [200, 200, 200],
    "any other status aborts the browser SDK",
  );
  assert.deepEqual(responses.filter(({ body }) => body.data?.code === 10003).length, 1);
  limited.clock.advance(1000);
  assert.equal((await limited.browse("client-otp-start", authToken, {})).body.data, undefined);
});

test("a sandbox client has no rate limit unless one is configured", async () => {
  const limited = await startTestPlatform({ rateLimit: 2 });
  const statuses = await Promise.all([1, 2, 3].map(() => limited.call("v3-start", {} as never)));
  assert.deepEqual(
    statuses.map(({ status }) => status).sort((one, other) => one - other),
    [400, 400, 429],
  );
  for (let request = 0; request < 100; request++) {
    assert.equal((await platform.call("v3-validate", { correlationId: "none" })).status, 400);
  }
});
