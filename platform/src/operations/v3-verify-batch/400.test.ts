import { test } from "node:test";
import { assertRefused, ELENA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const item = { verificationType: "humanAssurance", phoneNumber: ELENA };

const wrong: [string, Record<string, unknown>, string | RegExp][] = [
  ["no items", {}, "field 'items' is missing"],
  ["an empty list", { items: [] }, "field 'items' must have at least 1 item"],
  ["1001 items", { items: Array.from({ length: 1001 }, () => item) }, "field 'items' must have at most 1000 items"],
  ["an item that is no object", { items: [ELENA] }, "field 'items[0]' must be an object"],
  [
    "a number that is no text",
    { items: [{ ...item, phoneNumber: 7 }] },
    "field 'items[0].phoneNumber' must be a string",
  ],
  [
    "a misspelt field in one of them",
    { items: [item, { ...item, firstname: "E" }] },
    "field 'items[1].firstname' is unknown; did you mean 'items[1].firstName'?",
  ],
  [
    "a body as long as may be, of fields that nobody knows",
    { items: [item, Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`f${n}`, 1]))] },
    "fields 'items[1].f0', 'items[1].f1', 'items[1].f2' and 149997 more are unknown",
  ],
  ["a body of more than 2 MB", { items: [{ ...item, userAgent: "x".repeat(2 ** 21) }] }, /^the body is too large/],
];

for (const [what, body, message] of wrong) {
  test(`${what} is refused with 8001`, async () => {
    assertRefused(await platform.call("v3-verify-batch", body as never), 400, 8001, message);
  });
}
