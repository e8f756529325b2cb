import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("a deactivated identity stays enrolled and readable, but is inactive and not listed", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const read = async () => (await platform.callWith("v3-get-identity", { proveId })).body;
  const before = await read();
  assert.deepEqual((await platform.callWith("v3-deactivate-identity", { proveId })).body, { success: true });
  assert.deepEqual(await read(), { ...before, active: false });
  assert.deepEqual((await platform.callWith("v3-batch-get-identities", {})).body.results, []);
  const { items } = (await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MERLA })).body;
  assert.equal(items?.length, 1);
});

test("racing activations and deactivations all return 200 and leave one of the two states", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const calls = ["v3-activate-identity", "v3-deactivate-identity"] as const;
  const responses = await Promise.all([...calls, ...calls].map((slug) => platform.callWith(slug, { proveId })));
  for (const { status, body } of responses) assert.deepEqual([status, body], [200, { success: true }]);
  assert.equal(typeof (await platform.callWith("v3-get-identity", { proveId })).body.active, "boolean");
});
