/** Tests the rate limit: 25 requests per second and client in a live domain, none in a sandbox domain. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Operation, operations } from "@proofline/contract";
import { answered, assertRefused, MARCIA, pathOf, startTestPlatform } from "../../test/harness.ts";
import { handledSlugs } from "../../test/scenes/index.ts";
import { wholeCall } from "../../test/scenes/scene.ts";
import { addDomain } from "../../test/other-domains.ts";

const QUOTA = 25;
const platform = await startTestPlatform();
const live = await addDomain(platform, { domainOfTier: "live", product: "prefill" });

const send = (operation: Operation, bearer: string) => {
  const { parameters, body } = wholeCall(operation, {});
  return platform.send(pathOf(operation, parameters), {
    method: operation.method,
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
};

const limitOf = ({ headers }: { headers: Headers }) => [headers.get("ratelimit-policy"), headers.get("ratelimit")];

for (const slug of handledSlugs) {
  const operation: Operation = operations[slug];

  test(`${slug} reports the remaining quota to a live client, then returns 429; sandbox clients have no limit`, async () => {
    assert.deepEqual(limitOf(await send(operation, platform.token)), [null, null]);
    platform.clock.advance(1000);
    const first = await send(operation, live.bearer);
    assert.notEqual(first.status, 429);
    assert.deepEqual(limitOf(first), [`"requests";q=${QUOTA};w=1`, `"requests";r=${QUOTA - 1};t=1`]);
    for (let sent = 1; sent < QUOTA; sent++) await live.callWith("v3-domain-id", {});
    const refused = await send(operation, live.bearer);
    assertRefused(refused, 429, undefined as never, /Retry-After/);
    assert.equal(refused.headers.get("retry-after"), "1");
    assert.deepEqual(limitOf(refused), [`"requests";q=${QUOTA};w=1`, '"requests";r=0;t=1']);
  });
}

const browserOperations = answered.filter(({ slug }) => slug.startsWith("client-") && slug !== "client-status");

test("every browser operation reports the rate limit of its address, also in a 200 response with an error", async () => {
  const limited = await startTestPlatform({ rateLimit: 1 });
  const { authToken } = await limited.start(MARCIA);
  for (const { slug, path, request } of browserOperations) {
    limited.clock.advance(2000);
    const send = () =>
      limited.send(path, {
        method: "POST",
        headers: { authorization: `Bearer ${authToken}`, "content-type": "application/json" },
        body: JSON.stringify(request?.example ?? {}),
      });
    // Calls for unknown devices have the rate limit of a live domain.
    let response = await send();
    for (let sent = 1; sent <= QUOTA && !response.headers.has("retry-after"); sent++) {
      assert.match(String(limitOf(response)[1]), /^"requests";r=\d+;t=1$/, slug);
      response = await send();
    }
    assert.deepEqual([limitOf(response)[1], response.headers.get("retry-after")], ['"requests";r=0;t=1', "1"], slug);
  }
});
