import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { LORANT, unify } from "../../../test/unify.ts";

const platform = await startTestPlatform();

const claimsOf = (authToken: string) =>
  JSON.parse(atob(authToken.split(".")[1] ?? "")) as { auth: { next: string; ans: string }; exp: number };

test("v3-unify returns pending and an authToken that expires with the session", async () => {
  const { body } = await platform.call("v3-unify", {
    possessionType: "mobile",
    phoneNumber: LORANT,
    clientRequestId: "request-1",
  });
  const { authToken = "", correlationId, ...rest } = body;
  assert.deepEqual(rest, { success: "pending" });
  assert.match(correlationId, /^[0-9a-f-]{36}$/);
  const { auth, exp } = claimsOf(authToken);
  assert.equal(auth.ans, (await platform.callWith("v3-domain-id", {})).body.pcid);
  assert.equal(exp, platform.clock.now() / 1000 + 15 * 60);
});

test("the first step of a session is the device key, on desktops the Instant Link", async () => {
  const finalTargetUrl = "https://shop.example/done";
  for (const [more, first] of [
    [{ possessionType: "mobile" }, "device/passive"],
    [{ possessionType: "none" }, "device/passive"],
    [{ possessionType: "desktop", finalTargetUrl }, "mobile/instantlink"],
  ] as const) {
    assert.equal(claimsOf((await unify(platform, more)).authToken).auth.next, first);
  }
});

test("v3-unify begins a session without a phone number", async () => {
  const session = await unify(platform, { phoneNumber: undefined as never });
  assert.equal((await session.status()).phoneNumber, undefined);
});

test("two sessions of one person have different correlation IDs and authTokens", async () => {
  const [one, other] = [await unify(platform), await unify(platform)];
  assert.notEqual(one.correlationId, other.correlationId);
  assert.notEqual(one.authToken, other.authToken);
});
