import assert from "node:assert/strict";
import { test } from "node:test";
import { JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("results have the order of the items, each with an ID or an error", async () => {
  const items = [
    { phoneNumber: MERLA, clientCustomerId: "one" },
    { phoneNumber: "no number" },
    { clientName: "Client A", identityId: "a07b94ce-218c-461f-beda-d92480e40f61", pcid: "12345" },
    { phoneNumber: "2001001111" },
    { phoneNumber: JAIMIE },
    { phoneNumber: MERLA },
  ];
  const { body } = await platform.call("v3-batch-enroll-identities", { items });
  const [first, second, third, fourth, fifth, sixth] = body.results ?? [];
  assert.equal(body.results?.length, items.length);
  assert.equal(second?.error, "field 'phoneNumber' must be a possible phone number");
  assert.equal(third?.error, "identity not found");
  assert.equal(fourth?.error, "no test user found matching the phone number");
  assert.equal(sixth?.proveId, first?.proveId);
  assert.equal(first?.identityId, first?.proveId);
  const { body: jaimie } = await platform.callWith("v3-get-identity", { proveId: fifth?.proveId ?? "" });
  assert.equal(jaimie.phoneNumber, JAIMIE);
});

test("v3-batch-enroll-identities accepts `identities` as an alias of `items`", async () => {
  const { body } = await platform.call("v3-batch-enroll-identities", { identities: [{ phoneNumber: MERLA }] });
  assert.equal(body.results?.[0]?.error, undefined);
});

test("v3-batch-enroll-identities accepts 100 items with fields of 1000 characters", async () => {
  const items = Array.from({ length: 100 }, () => ({ phoneNumber: MERLA, clientCustomerId: "x".repeat(1000) }));
  const { body } = await platform.call("v3-batch-enroll-identities", { items });
  assert.equal(body.results?.filter(({ proveId }) => proveId).length, 100);
});
