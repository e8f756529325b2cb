import assert from "node:assert/strict";
import { test } from "node:test";
import { TestDevice } from "../../../test/device.ts";
import { assertRefused, CREDENTIALS, startTestPlatform } from "../../../test/harness.ts";
import { interrupted } from "../../../test/interrupted-store.ts";
import { boundBy, INGE, LANEY, LORANT, type TestSession, unify } from "../../../test/unify.ts";
import { handler } from "./handler.ts";

const platform = await startTestPlatform();
const none = { possessionType: "none" } as const;
const bind = ({ correlationId }: TestSession, phoneNumber = LORANT) =>
  platform.call("v3-unify-bind", { correlationId, phoneNumber, clientRequestId: "bind-1" });

/** Creates a session in state `possession_required`, with a key registered or used. */
async function required(device: TestDevice, more: Parameters<typeof unify>[1] = {}): Promise<TestSession> {
  const session = await unify(platform, { ...none, ...more });
  if (device.deviceId) await device.verify(platform, session.authToken);
  else await device.register(platform, session.authToken);
  await platform.browse("client-instant-error", session.authToken, {});
  assert.equal((await session.status()).success, "possession_required");
  return session;
}

test("after possession_required, v3-unify-bind binds the key, which suffices in the next session", async () => {
  const device = new TestDevice();
  const session = await required(device);
  const { body } = await bind(session);
  assert.deepEqual(
    [body.success, body.deviceId, body.phoneNumber, body.clientRequestId, typeof body.proveId],
    ["true", device.deviceId, LORANT, "bind-1", "string"],
  );
  assert.equal((await session.status()).success, "true");
  const next = await unify(platform, none);
  assert.deepEqual(await device.verify(platform, next.authToken), { next: "done" });
});

test("v3-unify-bind returns 403 (8003) before possession_required, twice, in a race, and in a mobile session", async () => {
  const device = new TestDevice();
  const early = await unify(platform, none);
  assertRefused(await bind(early), 403, 8003);
  await device.register(platform, early.authToken);
  assertRefused(await bind(early), 403, 8003);
  await early.status();
  const responses = await Promise.all([bind(early), bind(early), bind(early)]);
  assert.equal(responses.filter(({ status }) => status === 200).length, 1);
  assertRefused(await bind(early), 403, 8003);
  const mobile = await unify(platform);
  await mobile.status();
  assertRefused(await bind(mobile), 403, 8003);
});

test("v3-unify-bind rebinds a key that is bound to another number only with `rebind`", async () => {
  const device = await boundBy(platform);
  const session = await required(device, { phoneNumber: INGE });
  const refused = await bind(session, INGE);
  assert.deepEqual([refused.body.success, refused.body.deviceId], ["false", undefined]);
  const forced = await required(device, { phoneNumber: INGE, rebind: true });
  assert.deepEqual((await bind(forced, INGE)).body.deviceId, device.deviceId);
  const first = await unify(platform);
  assert.equal((await device.verify(platform, first.authToken)).next, "mobile/otp");
});

test("v3-unify-bind does not report a key as bound if it is rebound or revoked concurrently", async () => {
  const { pcid: domainId } = (await platform.callWith("v3-domain-id", {})).body;
  const caller = { clientId: CREDENTIALS.clientId, domainId, tier: "sandbox", product: null } as const;
  for (const [interruption, expected] of [
    [(device: TestDevice) => bindTo(INGE, device), { success: "false", deviceId: undefined }],
    [revoke, { success: "true", deviceId: undefined }],
  ] as const) {
    const device = new TestDevice();
    const { correlationId } = await required(device);
    const body = { correlationId, phoneNumber: LORANT, clientRequestId: "bind-1" };
    // After three reads: the session, its possession and the key.
    const store = interrupted(platform.platform.store, 3, () => interruption(device));
    const response = await handler({ platform: { ...platform.platform, store }, caller, parameters: {}, body });
    assert.deepEqual({ success: response.success, deviceId: response.deviceId }, expected);
  }
});

/** Binds the device to a number in another session of the same browser. */
async function bindTo(phoneNumber: string, device: TestDevice): Promise<void> {
  const session = await required(device, { phoneNumber });
  assert.equal((await bind(session, phoneNumber)).body.deviceId, device.deviceId);
}

const revoke = (device: TestDevice) =>
  platform.call("v3-device-revoke", { deviceId: device.deviceId, clientRequestId: "1" });

test("v3-unify-bind returns 400 if the phone number is missing or not the session's", async () => {
  const session = await required(new TestDevice());
  assertRefused(await bind(session, INGE), 400, 8001, /phoneNumber/);
  const { correlationId } = session;
  assertRefused(
    await platform.call("v3-unify-bind", { correlationId } as never),
    400,
    8001,
    /'phoneNumber' is missing/,
  );
  assert.equal((await bind(session)).body.success, "true", "the rejected calls changed nothing");
});

test("v3-unify-bind returns false and binds nothing if the policy rejects the person", async () => {
  const session = await required(new TestDevice(), { phoneNumber: LANEY });
  const { body } = await bind(session, LANEY);
  assert.deepEqual([body.success, body.proveId, body.deviceId], ["false", undefined, undefined]);
});

test("v3-unify-bind succeeds without a deviceId if the browser could not register a key", async () => {
  const session = await unify(platform, none);
  await platform.browse("client-device-error", session.authToken, { message: "no WebCrypto" });
  assert.equal((await session.status()).success, "possession_required");
  const { body } = await bind(session);
  assert.deepEqual([body.success, body.deviceId], ["true", undefined]);
});
