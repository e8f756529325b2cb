import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../test/harness.ts";
import { addClient } from "../../test/other-domains.ts";

const start = { flowType: "mobile", phoneNumber: MILO } as const;

test("RateLimit headers have the limit, the remaining requests and the seconds until the limit is reset", async () => {
  const platform = await startTestPlatform({ rateLimit: 3 });
  const seen: (string | null)[] = [];
  for (let call = 0; call < 3; call++) {
    const { status, headers } = await platform.call("v3-start", start);
    assert.equal(status, 200);
    assert.equal(headers.get("ratelimit-policy"), '"requests";q=3;w=1');
    seen.push(headers.get("ratelimit"));
  }
  assert.deepEqual(seen, ['"requests";r=2;t=1', '"requests";r=1;t=1', '"requests";r=0;t=1']);
  const rejected = await platform.call("v3-start", start);
  assert.equal(rejected.status, 429);
  assert.equal(rejected.headers.get("retry-after"), "1");
  assert.equal(rejected.headers.get("ratelimit"), '"requests";r=0;t=1');
  platform.clock.advance(1000);
  assert.equal((await platform.call("v3-start", start)).headers.get("ratelimit"), '"requests";r=2;t=1');
});

test("live domains have a limit of 25 requests per second; sandbox domains without --rate-limit have no limit and no headers", async () => {
  const platform = await startTestPlatform();
  const { headers } = await platform.call("v3-start", start);
  assert.deepEqual([headers.get("ratelimit"), headers.get("ratelimit-policy")], [null, null]);
  const live = await platform.tokenFor(await addClient(platform, { product: "prefill", domainOfTier: "live" }));
  const response = await platform.send("/v3/start", { method: "POST", headers: { authorization: `Bearer ${live}` } });
  assertRefused(response, 400, 8001);
  assert.equal(response.headers.get("ratelimit-policy"), '"requests";q=25;w=1');
  assert.equal(response.headers.get("ratelimit"), '"requests";r=24;t=1');
});
