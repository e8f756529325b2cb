import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { storeContents } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const before = await storeContents(platform);

const valid = { flowType: "mobile", phoneNumber: MILO };

const unknownFields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}`, n]));

const wrongFields: [string, Record<string, unknown>, string | RegExp][] = [
  ["a missing flowType", { phoneNumber: MILO }, "field 'flowType' is missing"],
  ["an empty object", {}, "field 'flowType' is missing"],
  ["an unknown flowType", { ...valid, flowType: "tablet" }, "field 'flowType' must be one of 'desktop', 'mobile'"],
  ["a flowType that is not a string", { ...valid, flowType: 7 }, "field 'flowType' must be a string"],
  ["a missing phoneNumber", { flowType: "mobile" }, "field 'phoneNumber' is missing"],
  ["an impossible phoneNumber", { ...valid, phoneNumber: "12" }, "field 'phoneNumber' must be a possible phone number"],
  [
    "a phoneNumber with invalid characters",
    { ...valid, phoneNumber: "200-100-1695" },
    /^field 'phoneNumber' must be letters and digits/,
  ],
  ["a desktop flow without finalTargetUrl", { ...valid, flowType: "desktop" }, /^field 'finalTargetUrl' is missing/],
  [
    "a finalTargetUrl of 129 characters",
    { ...valid, finalTargetUrl: `https://${"x".repeat(121)}` },
    "field 'finalTargetUrl' must be at most 128 characters long",
  ],
  [
    "a finalTargetUrl with a fragment",
    { ...valid, finalTargetUrl: "https://x.example/#a" },
    /^field 'finalTargetUrl' must be a URL of/,
  ],
  ["a null value", { ...valid, dob: null }, "field 'dob' must be a string"],
  ["a dob in another format", { ...valid, dob: "17.01.1981" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["an ssn of five digits", { ...valid, ssn: "12345" }, "field 'ssn' must be 4 or 9 digits"],
  ["a string instead of a boolean", { ...valid, allowOTPRetry: "yes" }, "field 'allowOTPRetry' must be a boolean"],
  [
    "an smsMessage of 161 characters",
    { ...valid, smsMessage: "#".repeat(161) },
    "field 'smsMessage' must be at most 160 characters long",
  ],
  [
    "a misspelled field",
    { ...valid, allowOtpRetry: true },
    "field 'allowOtpRetry' is unknown; did you mean 'allowOTPRetry'?",
  ],
  ["an unknown field", { ...valid, favoriteColor: "blue" }, "field 'favoriteColor' is unknown"],
  [
    "several unknown fields",
    { ...valid, "a, b": 1, DOB: "1981", allowOtpRetry: true },
    "fields 'a, b', 'DOB' and 'allowOtpRetry' are unknown; did you mean 'dob' and 'allowOTPRetry'?",
  ],
  [
    "more unknown fields than the message lists",
    { ...valid, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 },
    "fields 'a', 'b', 'c' and 6 more are unknown",
  ],
  ["many unknown fields and a missing one", { phoneNumber: MILO, ...unknownFields(20) }, "field 'flowType' is missing"],
  [
    "many unknown fields and an invalid one",
    { ...unknownFields(20), ...valid, dob: null },
    "field 'dob' must be a string",
  ],
  [
    "a __proto__ field",
    JSON.parse(`{"flowType":"mobile","phoneNumber":"${MILO}","__proto__":{"a":1}}`),
    "field '__proto__' is unknown",
  ],
];

for (const [label, body, message] of wrongFields) {
  test(`POST /v3/start returns 400 with the field name for ${label}`, async () => {
    assertRefused(await platform.call("v3-start", body as never), 400, 8001, message);
  });
}

const send = (body: NonNullable<RequestInit["body"]> | null, contentType?: string) =>
  platform.send("/v3/start", {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${platform.token}`, ...(contentType && { "content-type": contentType }) },
  });

test("POST /v3/start returns 400 for malformed JSON", async () => {
  assertRefused(await send('{"flowType":', "application/json"), 400, 8001, "the body is not JSON");
});

test("POST /v3/start returns 400 for JSON that is not an object", async () => {
  for (const body of ["[]", '"text"', "null", "7"]) {
    assertRefused(await send(body, "application/json"), 400, 8001, "the body must be a JSON object");
  }
});

test("POST /v3/start returns 400 for a body that is not UTF-8", async () => {
  assertRefused(
    await send(new Uint8Array([0x7b, 0xff, 0x7d]), "application/json"),
    400,
    8001,
    "the body is not valid UTF-8",
  );
});

test("POST /v3/start treats a missing or empty body as an empty object", async () => {
  assertRefused(await send(null), 400, 8001, "field 'flowType' is missing");
  assertRefused(await send("", "application/json"), 400, 8001, "field 'flowType' is missing");
});

test("POST /v3/start returns 400 with the expected content type for another content type", async () => {
  const form = new URLSearchParams({ flowType: "mobile" });
  assertRefused(await send(form), 400, 8001, "header 'Content-Type' must be 'application/json'");
  assertRefused(await send("{}", "text/plain"), 400, 8001, "header 'Content-Type' must be 'application/json'");
});

test("POST /v3/start accepts a charset parameter in Content-Type", async () => {
  const response = await send(
    JSON.stringify({ ...valid, phoneNumber: "2001001111" }),
    "application/json; charset=utf-8",
  );
  assertRefused(response, 400, 8007);
});

test("POST /v3/start returns 400 for a body of more than 4 KB", async () => {
  const body = JSON.stringify({ ...valid, smsMessage: "x".repeat(5 * 1024) });
  assertRefused(await send(body, "application/json"), 400, 8001, /^the body is too large/);
});

test("POST /v3/start returns 400 (8007) for a number without a test user", async () => {
  for (const phoneNumber of ["2001001111", "+442071838750", "+2001001695"]) {
    const response = await platform.call("v3-start", { flowType: "mobile", phoneNumber });
    assertRefused(response, 400, 8007, "no test user found matching the phone number");
  }
});

test("rejected POST /v3/start requests leave the store unchanged", async () => {
  assert.deepEqual(await storeContents(platform), before);
});
