import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/tenants.ts";

const platform = await startTestPlatform();

test("who is enrolled can be read, with the line and the moment", async () => {
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

test("the same number in any spelling is the same identity, also when it is enrolled at the same time", async () => {
  const spellings = [MILO, `1${MILO}`, `+1${MILO}`];
  const answers = await Promise.all(
    spellings.map((phoneNumber) => platform.call("v3-enroll-identity", { phoneNumber })),
  );
  assert.equal(new Set(answers.map(({ body }) => body.proveId)).size, 1);
  const { body } = await platform.callWith("v3-get-identities-by-phone-number", { mobileNumber: MILO });
  assert.equal(body.items?.length, 1);
});

test("a client of the product may enroll its people", async () => {
  const bearer = await platform.tokenFor(await addClient(platform, { product: "manager" }));
  const { status } = await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MERLA }, bearer });
  assert.equal(status, 200);
});
