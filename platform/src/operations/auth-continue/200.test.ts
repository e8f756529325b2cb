import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, REQUEST_ID, startAuth } from "../../../test/auth.ts";
import { TestDevice } from "../../../test/device.ts";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const NEVIN = "2001001688";
const passive = {};

const proceed = async (authId: string, mobileNumber: string = MARCIA) =>
  (
    await platform.call("auth-continue", {
      authId,
      requestId: REQUEST_ID,
      subjects: { mobile: { claim: { mobileNumber } } },
    })
  ).body.subjects.mobile;

test("what the integrator has proven is bound: the key proves the phone the next time", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, mobile({ passive }));
  assert.equal((await device.register(platform, authToken)).next, "done");
  assert.equal((await subjects()).mobile?.error?.code, 10004, "the key is bound to no number");
  assert.deepEqual(await proceed(authId), { success: true });
  const { success } = (await subjects()).mobile ?? {};
  assert.deepEqual([success?.authenticatorType, success?.claim?.mobileNumber], ["provided", MARCIA]);
  const next = await startAuth(platform, mobile({ passive }));
  await device.verify(platform, next.authToken);
  assert.equal((await next.subjects()).mobile?.success?.authenticatorType, "passive");
});

test("a key that is bound to another number is bound anew", async () => {
  const device = new TestDevice();
  for (const number of [MARCIA, NEVIN]) {
    const { authId, authToken } = await startAuth(platform, mobile({ passive }, number));
    if (device.deviceId) await device.verify(platform, authToken);
    else await device.register(platform, authToken);
    assert.deepEqual(await proceed(authId, number), { success: true });
  }
  const { authToken, subjects } = await startAuth(platform, mobile({ passive }, NEVIN));
  await device.verify(platform, authToken);
  assert.ok((await subjects()).mobile?.success);
});

test("a device that was proven alone can be bound to a number", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, { device: { authenticators: { passive } } });
  await device.register(platform, authToken);
  assert.deepEqual(await proceed(authId), { success: true });
  assert.equal((await subjects()).mobile?.success?.authenticatorType, "provided");
});

test("a claimed number is not proven by a device, until the caller has done that part", async () => {
  const claim = { mobile: { claim: { mobileNumber: MARCIA } } };
  const { authId, authToken, subjects } = await startAuth(platform, {
    device: { authenticators: { passive } },
    ...claim,
  });
  await new TestDevice().register(platform, authToken);
  const { mobile: phone, device } = await subjects();
  assert.deepEqual([phone?.success, phone?.error?.code, device?.error], [undefined, 10004, undefined]);
  assert.deepEqual(await proceed(authId), { success: true });
  assert.equal((await subjects()).mobile?.success?.authenticatorType, "provided");
});

test("a device alone does not prove a short-term person's phone either", async () => {
  const claim = { mobile: { claim: { mobileNumber: "2001001695" } } };
  const { subjects } = await startAuth(platform, { device: { authenticators: { passive } }, ...claim });
  assert.equal((await subjects()).mobile?.error?.code, 10004);
});

test("without a device, too early, twice, for another number and after a failure nothing is bound", async () => {
  const early = await startAuth(platform, mobile({ passive }));
  assert.deepEqual(await proceed(early.authId), {
    success: false,
    error: { code: 10004, message: "device authentication missing" },
  });
  await new TestDevice().register(platform, early.authToken);
  assert.equal((await proceed(early.authId, NEVIN))?.error?.code, 10001);
  assert.equal((await proceed(early.authId))?.success, true);
  assert.equal((await proceed(early.authId))?.error?.code, 10003);
  const failed = await startAuth(platform, mobile({ otp: { messageText: "####" } }));
  await platform.browse("client-otp-error", failed.authToken, { message: "gave up" });
  assert.equal((await proceed(failed.authId))?.error?.code, 10003);
});

test("a key that was revoked meanwhile is not bound, and the phone does not count as proven", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, mobile({ passive }));
  await device.register(platform, authToken);
  await platform.call("v3-device-revoke", { deviceId: device.deviceId, clientRequestId: "lost" });
  assert.equal((await proceed(authId))?.error?.code, 10004);
  assert.equal((await subjects()).mobile?.error?.code, 10004);
});

test("a device that was proven alone is bound to whatever number the caller has proven", async () => {
  const device = new TestDevice();
  const first = await startAuth(platform, mobile({ passive }));
  await device.register(platform, first.authToken);
  await proceed(first.authId);
  const { authId, authToken } = await startAuth(platform, { device: { authenticators: { passive } } });
  await device.verify(platform, authToken);
  assert.deepEqual(await proceed(authId, NEVIN), { success: true });
});
