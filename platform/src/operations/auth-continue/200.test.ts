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

test("AuthContinue binds the device key to the number, and the key proves the phone in the next flow", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, mobile({ passive }));
  assert.equal((await device.register(platform, authToken)).next, "done");
  assert.equal((await subjects()).mobile?.error?.code, 10004, "the key is not bound to a number");
  assert.deepEqual(await proceed(authId), { success: true });
  const { success } = (await subjects()).mobile ?? {};
  assert.deepEqual([success?.authenticatorType, success?.claim?.mobileNumber], ["provided", MARCIA]);
  const next = await startAuth(platform, mobile({ passive }));
  await device.verify(platform, next.authToken);
  assert.equal((await next.subjects()).mobile?.success?.authenticatorType, "passive");
});

test("AuthContinue rebinds a key that is bound to another number", async () => {
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

test("AuthContinue binds the key of a flow that has only a device subject", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, { device: { authenticators: { passive } } });
  await device.register(platform, authToken);
  assert.deepEqual(await proceed(authId), { success: true });
  assert.equal((await subjects()).mobile?.success?.authenticatorType, "provided");
});

test("a proven device does not prove a claimed number; AuthContinue does", async () => {
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

test("a proven device does not prove the phone of a short-term test user", async () => {
  const claim = { mobile: { claim: { mobileNumber: "2001001695" } } };
  const { subjects } = await startAuth(platform, { device: { authenticators: { passive } }, ...claim });
  assert.equal((await subjects()).mobile?.error?.code, 10004);
});

test("AuthContinue binds nothing without a device, for another number, twice, or after a failure", async () => {
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
  await platform.browse("client-otp-error", failed.authToken, { message: "canceled" });
  assert.equal((await proceed(failed.authId))?.error?.code, 10003);
});

test("AuthContinue does not bind a revoked key, and the phone stays unproven", async () => {
  const device = new TestDevice();
  const { authId, authToken, subjects } = await startAuth(platform, mobile({ passive }));
  await device.register(platform, authToken);
  await platform.call("v3-device-revoke", { deviceId: device.deviceId, clientRequestId: "lost" });
  assert.equal((await proceed(authId))?.error?.code, 10004);
  assert.equal((await subjects()).mobile?.error?.code, 10004);
});

test("AuthContinue binds the key of a flow that has only a device subject to a new number", async () => {
  const device = new TestDevice();
  const first = await startAuth(platform, mobile({ passive }));
  await device.register(platform, first.authToken);
  await proceed(first.authId);
  const { authId, authToken } = await startAuth(platform, { device: { authenticators: { passive } } });
  await device.verify(platform, authToken);
  assert.deepEqual(await proceed(authId, NEVIN), { success: true });
});
