import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

test("v3-get-identity returns an enrolled identity with its line and enrollment time", async () => {
  const { status, body } = await platform.call("v3-enroll-identity", {
    phoneNumber: MERLA,
    clientCustomerId: "customer-7",
  });
  assert.equal(status, 200);
  assert.deepEqual(body, { proveId: body.proveId, identityId: body.proveId, success: true });
  const enrolled = await platform.callWith("v3-get-identity", { proveId: body.proveId });
  assert.deepEqual(enrolled.body, {
    proveId: body.proveId,
    identityId: body.proveId,
    phoneNumber: MERLA,
    active: true,
    lineType: "mobile",
    carrier: "Verizon",
    countryCode: "US",
    clientCustomerId: "customer-7",
    createdAt: Date.parse("2026-01-01T00:00:00Z") / 1000,
    creationString: "2026-01-01 00:00:00.000 +0000 UTC",
  });
});

test("concurrent enrollments of one number in different formats create one identity", async () => {
  const spellings = [MILO, `1${MILO}`, `+1${MILO}`];
  const responses = await Promise.all(
    spellings.map((phoneNumber) => platform.call("v3-enroll-identity", { phoneNumber })),
  );
  assert.equal(new Set(responses.map(({ body }) => body.proveId)).size, 1);
  const { body } = await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MILO });
  assert.equal(body.items?.length, 1);
});

test("a client of product manager can enroll its test users", async () => {
  const bearer = await platform.tokenFor(await addClient(platform, { product: "manager" }));
  const { status } = await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MERLA }, bearer });
  assert.equal(status, 200);
});
