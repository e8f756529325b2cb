import { test } from "node:test";
import { assertRefused, ELENA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const item = { verificationType: "humanAssurance", phoneNumber: ELENA };

const wrong: [string, Record<string, unknown>, string | RegExp][] = [
  ["no items", {}, "field 'items' is missing"],
  ["an empty list", { items: [] }, "field 'items' must have at least 1 item"],
  ["1001 items", { items: Array.from({ length: 1001 }, () => item) }, "field 'items' must have at most 1000 items"],
  ["an item that is not an object", { items: [ELENA] }, "field 'items[0]' must be an object"],
  [
    "a number that is not a string",
    { items: [{ ...item, phoneNumber: 7 }] },
    "field 'items[0].phoneNumber' must be a string",
  ],
  [
    "a misspelled field in one item",
    { items: [item, { ...item, firstname: "E" }] },
    "field 'items[1].firstname' is unknown; did you mean 'items[1].firstName'?",
  ],
  [
    "a body of maximum size with unknown fields",
    { items: [item, Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`f${n}`, 1]))] },
    "fields 'items[1].f0', 'items[1].f1', 'items[1].f2' and 149997 more are unknown",
  ],
  ["a body of more than 2 MB", { items: [{ ...item, userAgent: "x".repeat(2 ** 21) }] }, /^the body is too large/],
];

for (const [label, body, message] of wrong) {
  test(`POST /v3/verify/batch returns 400 for ${label}`, async () => {
    assertRefused(await platform.call("v3-verify-batch", body as never), 400, 8001, message);
  });
}
