import assert from "node:assert/strict";
import { test } from "node:test";
import { JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

test("results come in the order of the items, each an id or its own error", async () => {
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

test("`identities` is another name for `items`", async () => {
  const { body } = await platform.call("v3-batch-enroll-identities", { identities: [{ phoneNumber: MERLA }] });
  assert.equal(body.results?.[0]?.error, undefined);
});

test("a hundred items are not too many, whatever room they take", async () => {
  const items = Array.from({ length: 100 }, () => ({ phoneNumber: MERLA, clientCustomerId: "x".repeat(1000) }));
  const { body } = await platform.call("v3-batch-enroll-identities", { items });
  assert.equal(body.results?.filter(({ proveId }) => proveId).length, 100);
});
