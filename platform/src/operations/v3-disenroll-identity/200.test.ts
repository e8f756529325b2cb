import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("a disenrolled identity is not found, and keeps its proveId when enrolled again", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA, clientCustomerId: "old" })).body;
  assert.deepEqual((await platform.callWith("v3-disenroll-identity", { proveId })).body, { success: true });
  assertRefused(await platform.callWith("v3-get-identity", { proveId }), 400, 8011);
  assert.deepEqual((await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MERLA })).body, {});
  assert.deepEqual((await platform.callWith("v3-batch-get-identities", { showInactive: true })).body.results, []);
  assert.equal((await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body.proveId, proveId);
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).body.clientCustomerId, undefined);
});

test("of racing disenrollments, one returns 200 and the others 400", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const responses = await Promise.all([1, 2, 3].map(() => platform.callWith("v3-disenroll-identity", { proveId })));
  const statuses = responses.map(({ status }) => status).sort((one, other) => one - other);
  assert.deepEqual(statuses, [200, 400, 400]);
});
