import { test } from "node:test";
import { assertRefused, MERLA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const item = { phoneNumber: MERLA };

const wrong: [string, Record<string, unknown>, string][] = [
  ["no items", {}, "field 'items' is missing"],
  ["an empty list", { items: [] }, "field 'items' must have at least 1 item"],
  ["101 items", { items: Array.from({ length: 101 }, () => item) }, "field 'items' must have at most 100 items"],
  ["items by both names", { items: [item], identities: [item] }, "give field 'items' or 'identities', not both"],
  ["an item that is no object", { items: ["2001004031"] }, "field 'items[0]' must be an object"],
];

for (const [what, body, message] of wrong) {
  test(`${what} is refused with 8001`, async () => {
    assertRefused(await platform.call("v3-batch-enroll-identities", body), 400, 8001, message);
  });
}
