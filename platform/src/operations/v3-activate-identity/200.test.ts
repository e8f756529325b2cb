import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("activation and deactivation are idempotent, and enrollment activates a deactivated identity", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const isActive = async () => (await platform.callWith("v3-get-identity", { proveId })).body.active;
  for (const _ of "12") {
    assert.deepEqual((await platform.callWith("v3-deactivate-identity", { proveId })).body, { success: true });
    assert.equal(await isActive(), false);
  }
  for (const _ of "12") {
    assert.deepEqual((await platform.callWith("v3-activate-identity", { proveId }, { body: {} })).body, {
      success: true,
    });
    assert.equal(await isActive(), true);
  }
  await platform.callWith("v3-deactivate-identity", { proveId: proveId.toUpperCase() });
  await platform.call("v3-enroll-identity", { phoneNumber: MERLA });
  assert.equal(await isActive(), true);
});
