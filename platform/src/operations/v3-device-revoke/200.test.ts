import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { boundBy, unify } from "../../../test/unify.ts";
import { selectDevice } from "../../store/tables/devices.ts";
import { readOne } from "../../store/store.ts";

const platform = await startTestPlatform();

test("a browser with a revoked key receives 10006 and registers a new one; revoking is idempotent", async () => {
  const device = await boundBy(platform);
  const revoke = { deviceId: device.deviceId, clientRequestId: "1" };
  for (const _ of "12") assert.deepEqual((await platform.call("v3-device-revoke", revoke)).body, { success: true });
  const { authToken } = await unify(platform);
  const { next, error } = await device.verify(platform, authToken);
  assert.deepEqual([next, error?.code], ["device/passive", 10006]);
  assert.equal(
    (await device.register(platform, authToken)).error?.code,
    10006,
    "the revoked key cannot be registered again",
  );
});

test("revoking a key deletes its number, IDs and name", async () => {
  const device = await boundBy(platform);
  const session = await unify(platform, { clientHumanId: "human-1", clientCustomerId: "customer-1" });
  await device.verify(platform, session.authToken);
  await session.status();
  const storedValues = async () => {
    const row = await readOne(platform.platform.store, selectDevice, { id: device.deviceId });
    const { name, numberHash, numberSealed, boundAt, proveId, clientCustomerId, clientHumanId } = row ?? {};
    return [name, numberHash, numberSealed, boundAt, proveId, clientCustomerId, clientHumanId];
  };
  assert.equal((await storedValues()).includes(null), false);
  await platform.call("v3-device-revoke", { deviceId: device.deviceId, clientRequestId: "1" });
  assert.deepEqual(new Set(await storedValues()), new Set([null]));
});
