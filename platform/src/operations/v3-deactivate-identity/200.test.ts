import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("a deactivated identity stays enrolled and is read as before, but it is not active and not listed", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const read = async () => (await platform.callWith("v3-get-identity", { proveId })).body;
  const before = await read();
  assert.deepEqual((await platform.callWith("v3-deactivate-identity", { proveId })).body, { success: true });
  assert.deepEqual(await read(), { ...before, active: false });
  assert.deepEqual((await platform.callWith("v3-batch-get-identities", {})).body.results, []);
  const { items } = (await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MERLA })).body;
  assert.equal(items?.length, 1);
});

test("racing activations and deactivations leave it as one of them had it", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const calls = ["v3-activate-identity", "v3-deactivate-identity"] as const;
  const answers = await Promise.all([...calls, ...calls].map((slug) => platform.callWith(slug, { proveId })));
  for (const { status, body } of answers) assert.deepEqual([status, body], [200, { success: true }]);
  assert.equal(typeof (await platform.callWith("v3-get-identity", { proveId })).body.active, "boolean");
});
