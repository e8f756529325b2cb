import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../test/harness.ts";
import { addClient } from "../../test/tenants.ts";

const start = { flowType: "mobile", phoneNumber: MILO } as const;

test("a limited client is told its limit, what is left and when all of it is there again", async () => {
  const platform = await startTestPlatform({ rateLimit: 3 });
  const seen: (string | null)[] = [];
  for (let call = 0; call < 3; call++) {
    const { status, headers } = await platform.call("v3-start", start);
    assert.equal(status, 200);
    assert.equal(headers.get("ratelimit-policy"), '"requests";q=3;w=1');
    seen.push(headers.get("ratelimit"));
  }
  assert.deepEqual(seen, ['"requests";r=2;t=1', '"requests";r=1;t=1', '"requests";r=0;t=1']);
  const refused = await platform.call("v3-start", start);
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal(refused.headers.get("ratelimit"), '"requests";r=0;t=1');
  platform.clock.advance(1000);
  assert.equal((await platform.call("v3-start", start)).headers.get("ratelimit"), '"requests";r=2;t=1');
});

test("a live domain has 25 a second; a sandbox domain without --rate-limit none, and is told of none", async () => {
  const platform = await startTestPlatform();
  const { headers } = await platform.call("v3-start", start);
  assert.deepEqual([headers.get("ratelimit"), headers.get("ratelimit-policy")], [null, null]);
  const live = await platform.tokenFor(await addClient(platform, { product: "prefill", domainOfTier: "live" }));
  const answer = await platform.send("/v3/start", { method: "POST", headers: { authorization: `Bearer ${live}` } });
  assertRefused(answer, 400, 8001);
  assert.equal(answer.headers.get("ratelimit-policy"), '"requests";q=25;w=1');
  assert.equal(answer.headers.get("ratelimit"), '"requests";r=24;t=1');
});
