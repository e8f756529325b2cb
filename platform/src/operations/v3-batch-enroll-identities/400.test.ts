import { test } from "node:test";
import { assertRefused, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const item = { phoneNumber: MERLA };

const wrong: [string, Record<string, unknown>, string][] = [
  ["no items", {}, "field 'items' is missing"],
  ["an empty list", { items: [] }, "field 'items' must have at least 1 item"],
  ["101 items", { items: Array.from({ length: 101 }, () => item) }, "field 'items' must have at most 100 items"],
  [
    "both items and identities",
    { items: [item], identities: [item] },
    "fields 'items' and 'identities' cannot be combined; use 'items'",
  ],
  ["an item that is not an object", { items: ["2001004031"] }, "field 'items[0]' must be an object"],
];

for (const [label, body, message] of wrong) {
  test(`POST /v3/identity/batch returns 400 for ${label}`, async () => {
    assertRefused(await platform.call("v3-batch-enroll-identities", body), 400, 8001, message);
  });
}
