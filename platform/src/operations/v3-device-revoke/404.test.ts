import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";
import { boundBy, unify } from "../../../test/unify.ts";

const platform = await startTestPlatform();

test("v3-device-revoke returns 404 (8011) for an unknown device and another domain's device, which stays valid", async () => {
  const device = await boundBy(platform);
  const unknown = { deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc", clientRequestId: "1" };
  assertRefused(await platform.call("v3-device-revoke", unknown), 404, 8011);
  const stranger = await addDomain(platform, {});
  const foreign = { deviceId: device.deviceId, clientRequestId: "1" };
  assertRefused(await stranger.callWith("v3-device-revoke", {}, foreign), 404, 8011);
  const { authToken } = await unify(platform);
  assert.deepEqual(await device.verify(platform, authToken), { next: "done" });
});
