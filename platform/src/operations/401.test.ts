import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, assertRefused, MARCIA, startTestPlatform } from "../../test/harness.ts";

const platform = await startTestPlatform();
const { authToken } = await platform.start(MARCIA);
const forged = `${platform.token.slice(0, -4)}AAAA`;

const protectedOperations = answered.filter(({ authentication }) => ["bearer", "authToken"].includes(authentication));

for (const { method, path, slug, authentication, request } of protectedOperations) {
  const call = (bearer?: string) =>
    platform.send(path, {
      method,
      body: request ? "{" : null,
      headers: { ...(bearer && { authorization: `Bearer ${bearer}` }) },
    });

  test(`${slug} returns 401 (8002) without a token, before the body is read`, async () => {
    const response = await call();
    assertRefused(response, 401, 8002, "not authorized");
    assert.match(response.headers.get("www-authenticate") ?? "", /^Bearer realm="[^"]+"(?!.*error=)/);
  });

  test(`${slug} returns 401 (8002) for a forged token and for the other kind of token`, async () => {
    for (const bearer of [forged, authentication === "bearer" ? authToken : platform.token, "x.y.z", "x"]) {
      const response = await call(bearer);
      assertRefused(response, 401, 8002);
      assert.match(response.headers.get("www-authenticate") ?? "", /error="invalid_token"/);
    }
  });
}

test("an expired access token returns 401 (8002)", async () => {
  const fresh = await startTestPlatform();
  fresh.clock.advance(3600 * 1000);
  assertRefused(await fresh.call("v3-start", { flowType: "mobile", phoneNumber: MARCIA }), 401, 8002);
});

test("an expired authToken returns 401 (8002)", async () => {
  const fresh = await startTestPlatform();
  const flow = await fresh.start(MARCIA);
  fresh.clock.advance(15 * 60 * 1000);
  assertRefused(await fresh.browse("client-otp-start", flow.authToken, {}), 401, 8002);
});
