import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("v3-get-identities-by-phone-number finds the identity in any number format, active or not", async () => {
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
  const one = await platform.callWith("v3-get-identity", { proveId });
  for (const mobileNumber of [MERLA, `+1${MERLA}`]) {
    assert.deepEqual((await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber })).body, {
      items: [one.body],
    });
  }
  await platform.callWith("v3-deactivate-identity", { proveId });
  const { body } = await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MERLA });
  assert.equal(body.items?.[0]?.active, false);
});

test("v3-get-identities-by-phone-number returns an empty object for a number that is not enrolled", async () => {
  for (const mobileNumber of [JAIMIE, "+4915112345678"]) {
    assert.deepEqual((await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber })).body, {});
  }
});

test("v3-get-identities-by-phone-number returns 400 (8001) for an impossible number", async () => {
  const response = await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: "12" });
  assertRefused(response, 400, 8001, "field 'mobileNumber' must be a possible phone number");
});
