import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MARTINA, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const { correlationId } = await validated(platform, MARTINA);
const before = await storeContents(platform);

const both = "give firstName and lastName, or ssn";
const wrong: [string, unknown, string][] = [
  ["a missing individual", undefined, "field 'individual' is missing"],
  ["an individual that is not an object", "Martina", "field 'individual' must be an object"],
  ["an empty individual", {}, `field 'individual.firstName' is missing; ${both}`],
  ["only a first name", { firstName: "Martina" }, `field 'individual.lastName' is missing; ${both}`],
  ["a name that is not a string", { firstName: 1 }, "field 'individual.firstName' must be a string"],
  [
    "addresses that are not an array",
    { ssn: "490959347", addresses: {} },
    "field 'individual.addresses' must be an array",
  ],
  [
    "a ZIP code of four digits",
    { ssn: "490959347", addresses: [{ postalCode: "7220" }] },
    "field 'individual.addresses[0].postalCode' must be NNNNN or NNNNN-NNNN",
  ],
  [
    "an unknown nested field",
    { ssn: "490959347", addresses: [{ zip: "72204" }] },
    "field 'individual.addresses[0].zip' is unknown",
  ],
];

for (const [label, individual, message] of wrong) {
  test(`POST /v3/complete returns 400 and leaves the flow unchanged for ${label}`, async () => {
    assertRefused(await platform.call("v3-complete", { correlationId, individual } as never), 400, 8001, message);
    assert.deepEqual(await storeContents(platform), before);
  });
}
