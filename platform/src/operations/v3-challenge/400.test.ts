import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const { correlationId } = await validated(platform, MILO);
const before = await storeContents(platform);

const wrong: [string, Record<string, unknown>, string][] = [
  ["no ssn and no dob at all", {}, "field 'ssn' or 'dob' is missing; Start was given neither"],
  ["an ssn with dashes", { ssn: "847-35-0596" }, "field 'ssn' must be 4 or 9 digits"],
  ["a month that does not exist", { dob: "1981-13" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["day before month", { dob: "17-01" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["the field name of older pages", { last4SSN: "0596" }, "field 'last4SSN' is unknown"],
];

for (const [what, given, message] of wrong) {
  test(`${what} is refused with 8001 and the step stays open`, async () => {
    assertRefused(await platform.call("v3-challenge", { correlationId, ...given }), 400, 8001, message);
    assert.deepEqual(await storeContents(platform), before);
  });
}
