import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { boundBy } from "../../../test/unify.ts";

const platform = await startTestPlatform();
const request = async (deviceId: string) => (await platform.browse("client-challenge", "", { deviceId })).body;

test("client-challenge returns a new challenge each time, valid for 60 seconds", async () => {
  const { deviceId } = await boundBy(platform);
  const [first, second] = [await request(deviceId), await request(deviceId)];
  for (const { challenge, ...rest } of [first, second]) {
    assert.ok(challenge);
    assert.deepEqual(rest, { next: "", deviceId, ttl: 60 });
  }
  assert.notEqual(first.challenge, second.challenge);
});

test("client-challenge returns a 200 response with an error for an unknown or malformed deviceId", async () => {
  for (const [deviceId, code] of [
    [randomUUID(), 10006],
    ["no-uuid", 10006],
    [7 as never, 10003],
  ] as const) {
    const { challenge, error } = await request(deviceId);
    assert.deepEqual([challenge, error?.code], [undefined, code]);
  }
});

test("client-challenge returns 10006 for a revoked device", async () => {
  const { deviceId } = await boundBy(platform);
  await platform.call("v3-device-revoke", { deviceId, clientRequestId: "1" });
  assert.equal((await request(deviceId)).error?.code, 10006);
});
