import assert from "node:assert/strict";
import { test } from "node:test";
import { MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const identityAttributes = [
  { attributeType: "walletId", attributeValue: "9fk1ka74g" },
  { attributeType: "loyaltyId", attributeValue: "gold ☀" },
];

test("v3-fetch returns value and issuer for each ID from v3-discover, case-insensitively", async () => {
  const { issuerId } = (await platform.callWith("v3-domain-id", {})).body;
  const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA, identityAttributes })).body;
  const { results = [] } = (await platform.callWith("v3-discover", { proveId })).body;
  const values: string[] = [];
  for (const { attributeId = "" } of results) {
    const { body } = await platform.callWith("v3-fetch", { proveId, attributeId });
    assert.deepEqual(
      (await platform.callWith("v3-fetch", { proveId, attributeId: attributeId.toUpperCase() })).body,
      body,
    );
    for (const found of body.results) {
      assert.deepEqual([found.attributeId, found.issuerId], [attributeId, issuerId]);
      values.push(found.attributeValue ?? "");
    }
  }
  assert.deepEqual(values.sort(), ["9fk1ka74g", "gold ☀"]);
});
