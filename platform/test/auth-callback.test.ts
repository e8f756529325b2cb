/** Results of Prove Auth flows, posted to the callback URL of the client. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "./auth.ts";
import { TestDevice } from "./device.ts";
import { MARCIA, startTestPlatform } from "./harness.ts";
import { newestLink, tap } from "./instant-link.ts";
import { startReceiver } from "./receiver.ts";
import { typeCode } from "./walk.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const receiver = await startReceiver();
const callbackUrl = `${receiver.url}/result`;
const otp = { messageText: "####" };

const posted = async () => {
  await platform.queue.runDue();
  return receiver.received.splice(0).map(({ body }) => JSON.parse(body) as object);
};
const finished = async (authId: string) => (await platform.call("auth-finish", { authId })).body;

test("the callback is called once, when the flow has passed or failed", async () => {
  for (const code of ["1234", "0000"]) {
    const { authId, authToken } = await startAuth(platform, mobile({ otp }), { callbackUrl });
    await platform.browse("client-otp-start", authToken, {});
    assert.deepEqual(await posted(), []);
    await typeCode(platform, authToken, code);
    assert.deepEqual(await posted(), [await finished(authId)]);
    assert.deepEqual(await posted(), []);
  }
});

test("the callback reports how an opened link was used", async () => {
  const instantlink = { messageText: "####", finalTargetUrl: "https://shop.example/" };
  const { authId, authToken, subjects } = await startAuth(platform, mobile({ instantlink }), { callbackUrl });
  await platform.browse("client-instantlink-start", authToken, { isMobile: false });
  await tap(platform, await newestLink(platform));
  assert.deepEqual(await posted(), [await finished(authId)]);
  assert.equal((await subjects()).mobile?.success?.extras?.phoneMatch, "success");
});

test("after Mobile Auth the device key is bound once the result is posted, without a call of AuthFinish", async () => {
  const CATHEE = "5550000000";
  const asked = mobile({ passive: {}, instant: {} }, CATHEE);
  const device = new TestDevice();
  const { authToken } = await startAuth(platform, asked, { callbackUrl });
  await device.register(platform, authToken);
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  await platform.browse("client-instant-finish", authToken, { vfp });
  assert.equal((await posted()).length, 1);
  assert.equal((await device.verify(platform, (await startAuth(platform, asked)).authToken)).next, "done");
});

test("a step of the client is posted to the callback, and posted again once the client has finished it", async () => {
  const { authId, authToken } = await startAuth(platform, mobile({ passive: {} }), { callbackUrl });
  await new TestDevice().register(platform, authToken);
  const [left] = await posted();
  assert.deepEqual(left, await finished(authId));
  const subjects = { mobile: { claim: { mobileNumber: MARCIA } } };
  await platform.call("auth-continue", { authId, requestId: "r", subjects });
  assert.deepEqual(await posted(), [await finished(authId)]);
});

test("for a test user who passes without the browser the callback is called at the start", async () => {
  const { authId } = await startAuth(platform, mobile({ otp }, "2001001695"), { callbackUrl });
  assert.deepEqual(await posted(), [await finished(authId)]);
});

test("a flow without a callback URL posts nothing", async () => {
  const { authToken } = await startAuth(platform, mobile({ otp }));
  await typeCode(platform, authToken);
  assert.deepEqual(await posted(), []);
});
