/** Prove Auth with the unmodified official browser SDK in Chromium: device keys, messages, and steps of the client. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, REQUEST_ID, startAuth } from "../auth.ts";
import { MARCIA, startTestPlatform } from "../harness.ts";
import { openBrowser } from "./browser.ts";
import { skip } from "./chromium.ts";

const platform = await startTestPlatform();
const { visit } = await openBrowser(platform);
const otp = { messageText: "#### is your code" };
const passive = {};
const device = { authenticators: { passive } };

test("a one-time code binds the browser's device key, and the next flow needs only the key", { skip }, async () => {
  const phone = await visit();
  const first = await startAuth(platform, mobile({ passive, otp }));
  assert.deepEqual(await phone.authenticate(first.authToken, { codes: ["1234"] }), [
    "number known",
    "code asked",
    "finished",
    "ended",
  ]);
  assert.equal((await first.subjects()).mobile?.success?.authenticatorType, "instant");
  const second = await startAuth(platform, mobile({ passive, otp }));
  await phone.authenticate(second.authToken, { codes: [] });
  assert.equal((await second.subjects()).mobile?.success?.authenticatorType, "passive");
  assert.equal(phone.posts.at(-1), "device/passive/verify");
});

for (const [answer, response] of [
  ["accept", "confirm"],
  ["reject", "deny"],
] as const) {
  test(
    `the browser shows the message after registering the key, and the person can ${answer} it`,
    { skip },
    async () => {
      const phone = await visit();
      const delivery = { scan: { notification: { title: "Confirm sign-in", body: "Is it you?" } } };
      const { authId, authToken } = await startAuth(platform, { device }, { delivery });
      const seen = await phone.authenticate(authToken, { confirms: answer });
      assert.ok(seen.includes("message: Confirm sign-in"), seen.join());
      assert.deepEqual(phone.posts, ["device/passive/register", "user/response"]);
      const { body } = await platform.call("auth-finish", { authId });
      assert.deepEqual(body.delivery, { scan: { response } });
    },
  );
}

test("AuthContinue with a phone number binds the key that the browser registered", { skip }, async () => {
  const phone = await visit();
  const { authId, authToken } = await startAuth(platform, mobile({ passive }));
  assert.deepEqual(await phone.authenticate(authToken, {}), ["finished", "ended"]);
  const claim = { mobile: { claim: { mobileNumber: MARCIA } } };
  const { body } = await platform.call("auth-continue", { authId, requestId: REQUEST_ID, subjects: claim });
  assert.deepEqual(body.subjects.mobile, { success: true });
  const next = await startAuth(platform, mobile({ passive }));
  await phone.authenticate(next.authToken, {});
  assert.equal((await next.subjects()).mobile?.success?.authenticatorType, "passive");
});
