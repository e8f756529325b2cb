import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("who is disenrolled is gone, and has the same proveId when enrolled anew", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA, clientCustomerId: "old" })).body;
  assert.deepEqual((await platform.callWith("v3-disenroll-identity", { proveId })).body, { success: true });
  assertRefused(await platform.callWith("v3-get-identity", { proveId }), 400, 8011);
  assert.deepEqual((await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MERLA })).body, {});
  assert.deepEqual((await platform.callWith("v3-batch-get-identities", { showInactive: true })).body.results, []);
  assert.equal((await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body.proveId, proveId);
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).body.clientCustomerId, undefined);
});

test("of two racing disenrollments one wins and the other finds nobody", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const answers = await Promise.all([1, 2, 3].map(() => platform.callWith("v3-disenroll-identity", { proveId })));
  const statuses = answers.map(({ status }) => status).sort((one, other) => one - other);
  assert.deepEqual(statuses, [200, 400, 400]);
});
