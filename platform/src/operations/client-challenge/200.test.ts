import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { boundBy } from "../../../test/unify.ts";

const platform = await startTestPlatform();
const ask = async (deviceId: string) => (await platform.browse("client-challenge", "", { deviceId })).body;

test("a device gets something new to sign each time, good for a minute", async () => {
  const { deviceId } = await boundBy(platform);
  const [first, second] = [await ask(deviceId), await ask(deviceId)];
  for (const { challenge, ...rest } of [first, second]) {
    assert.ok(challenge);
    assert.deepEqual(rest, { next: "", deviceId, ttl: 60 });
  }
  assert.notEqual(first.challenge, second.challenge);
});

test("a device that nobody has, or that is none, gets nothing to sign, in an answer that the browser can read", async () => {
  for (const [deviceId, code] of [
    [randomUUID(), 10006],
    ["no-uuid", 10006],
    [7 as never, 10003],
  ] as const) {
    const { challenge, error } = await ask(deviceId);
    assert.deepEqual([challenge, error?.code], [undefined, code]);
  }
});

test("a revoked device gets nothing to sign", async () => {
  const { deviceId } = await boundBy(platform);
  await platform.call("v3-device-revoke", { deviceId, clientRequestId: "1" });
  assert.equal((await ask(deviceId)).error?.code, 10006);
});
