import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const { correlationId } = await validated(platform, MILO);
const before = await storeContents(platform);

const wrong: [string, Record<string, unknown>, string][] = [
  ["ssn and dob missing in both calls", {}, "field 'ssn' or 'dob' is missing; Start received neither"],
  ["an ssn with dashes", { ssn: "847-35-0596" }, "field 'ssn' must be 4 or 9 digits"],
  ["a month that does not exist", { dob: "1981-13" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["a day before the month", { dob: "17-01" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["the field name of older documentation", { last4SSN: "0596" }, "field 'last4SSN' is unknown"],
];

for (const [label, given, message] of wrong) {
  test(`POST /v3/challenge returns 400 and leaves the flow unchanged for ${label}`, async () => {
    assertRefused(await platform.call("v3-challenge", { correlationId, ...given }), 400, 8001, message);
    assert.deepEqual(await storeContents(platform), before);
  });
}
