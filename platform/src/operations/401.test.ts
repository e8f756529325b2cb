import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, assertRefused, MARCIA, startTestPlatform } from "../../test/harness.ts";

const platform = await startTestPlatform();
const { authToken } = await platform.start(MARCIA);
const forged = `${platform.token.slice(0, -4)}AAAA`;

const protectedOnes = answered.filter(({ authentication }) => ["bearer", "authToken"].includes(authentication));

for (const { method, path, slug, authentication, request } of protectedOnes) {
  const call = (bearer?: string) =>
    platform.send(path, {
      method,
      body: request ? "{" : null,
      headers: { ...(bearer && { authorization: `Bearer ${bearer}` }) },
    });

  test(`${slug} without a token is refused with 8002 before its body is read`, async () => {
    const answer = await call();
    assertRefused(answer, 401, 8002, "not authorized");
    assert.match(answer.headers.get("www-authenticate") ?? "", /^Bearer realm="[^"]+"(?!.*error=)/);
  });

  test(`${slug} refuses a forged token, and the kind of token that is not its own`, async () => {
    for (const bearer of [forged, authentication === "bearer" ? authToken : platform.token, "x.y.z", "x"]) {
      const answer = await call(bearer);
      assertRefused(answer, 401, 8002);
      assert.match(answer.headers.get("www-authenticate") ?? "", /error="invalid_token"/);
    }
  });
}

test("an access token that has expired opens nothing", async () => {
  const old = await startTestPlatform();
  old.clock.advance(3600 * 1000);
  assertRefused(await old.call("v3-start", { flowType: "mobile", phoneNumber: MARCIA }), 401, 8002);
});

test("an authToken that has expired opens nothing", async () => {
  const old = await startTestPlatform();
  const flow = await old.start(MARCIA);
  old.clock.advance(15 * 60 * 1000);
  assertRefused(await old.browse("client-otp-start", flow.authToken, {}), 401, 8002);
});
