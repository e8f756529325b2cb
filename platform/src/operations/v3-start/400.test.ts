import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { storeContents } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const before = await storeContents(platform);

const valid = { flowType: "mobile", phoneNumber: MILO };

const strangers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`stranger${n}`, n]));

const wrongFields: [string, Record<string, unknown>, string | RegExp][] = [
  ["a missing flowType", { phoneNumber: MILO }, "field 'flowType' is missing"],
  ["an empty object", {}, "field 'flowType' is missing"],
  [
    "a flowType of another kind",
    { ...valid, flowType: "tablet" },
    "field 'flowType' must be one of 'desktop', 'mobile'",
  ],
  ["a flowType that is no text", { ...valid, flowType: 7 }, "field 'flowType' must be a string"],
  ["a missing phoneNumber", { flowType: "mobile" }, "field 'phoneNumber' is missing"],
  [
    "a phoneNumber that no phone has",
    { ...valid, phoneNumber: "12" },
    "field 'phoneNumber' must be a possible phone number",
  ],
  [
    "a phoneNumber with other characters",
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
  ["a null", { ...valid, dob: null }, "field 'dob' must be a string"],
  ["a dob in another form", { ...valid, dob: "17.01.1981" }, "field 'dob' must be YYYY-MM-DD, YYYY-MM or MM-DD"],
  ["an ssn of five digits", { ...valid, ssn: "12345" }, "field 'ssn' must be 4 or 9 digits"],
  ["a text where a boolean belongs", { ...valid, allowOTPRetry: "yes" }, "field 'allowOTPRetry' must be a boolean"],
  [
    "an smsMessage of 161 characters",
    { ...valid, smsMessage: "#".repeat(161) },
    "field 'smsMessage' must be at most 160 characters long",
  ],
  [
    "a misspelt field",
    { ...valid, allowOtpRetry: true },
    "field 'allowOtpRetry' is unknown; did you mean 'allowOTPRetry'?",
  ],
  ["a field nobody knows", { ...valid, favouriteColour: "blue" }, "field 'favouriteColour' is unknown"],
  [
    "several of them",
    { ...valid, "a, b": 1, DOB: "1981", allowOtpRetry: true },
    "fields 'a, b', 'DOB' and 'allowOtpRetry' are unknown; did you mean 'dob' and 'allowOTPRetry'?",
  ],
  [
    "more of them than a reader would read",
    { ...valid, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1 },
    "fields 'a', 'b', 'c' and 6 more are unknown",
  ],
  ["many of them beside a missing field", { phoneNumber: MILO, ...strangers(20) }, "field 'flowType' is missing"],
  ["many of them beside a wrong one", { ...strangers(20), ...valid, dob: null }, "field 'dob' must be a string"],
  [
    "a __proto__ field",
    JSON.parse(`{"flowType":"mobile","phoneNumber":"${MILO}","__proto__":{"a":1}}`),
    "field '__proto__' is unknown",
  ],
];

for (const [what, body, message] of wrongFields) {
  test(`${what} is refused with 8001 and a message that names the field`, async () => {
    assertRefused(await platform.call("v3-start", body as never), 400, 8001, message);
  });
}

const send = (body: NonNullable<RequestInit["body"]> | null, contentType?: string) =>
  platform.send("/v3/start", {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${platform.token}`, ...(contentType && { "content-type": contentType }) },
  });

test("malformed JSON is refused with 8001", async () => {
  assertRefused(await send('{"flowType":', "application/json"), 400, 8001, "the body is not JSON");
});

test("JSON that is no object is refused with 8001", async () => {
  for (const body of ["[]", '"text"', "null", "7"]) {
    assertRefused(await send(body, "application/json"), 400, 8001, "the body must be a JSON object");
  }
});

test("bytes that are not UTF-8 are refused with 8001", async () => {
  assertRefused(
    await send(new Uint8Array([0x7b, 0xff, 0x7d]), "application/json"),
    400,
    8001,
    "the body is not valid UTF-8",
  );
});

test("an absent and an empty body are an empty object", async () => {
  assertRefused(await send(null), 400, 8001, "field 'flowType' is missing");
  assertRefused(await send("", "application/json"), 400, 8001, "field 'flowType' is missing");
});

test("another content type is refused with 8001 and the one to send", async () => {
  const form = new URLSearchParams({ flowType: "mobile" });
  assertRefused(await send(form), 400, 8001, "header 'Content-Type' must be 'application/json'");
  assertRefused(await send("{}", "text/plain"), 400, 8001, "header 'Content-Type' must be 'application/json'");
});

test("a charset parameter is no other content type", async () => {
  const answer = await send(JSON.stringify({ ...valid, phoneNumber: "2001001111" }), "application/json; charset=utf-8");
  assertRefused(answer, 400, 8007);
});

test("a body of more than 4 KB is refused with 8001", async () => {
  const body = JSON.stringify({ ...valid, smsMessage: "x".repeat(5 * 1024) });
  assertRefused(await send(body, "application/json"), 400, 8001, /^the body is too large/);
});

test("a number of no test person is refused with 8007", async () => {
  for (const phoneNumber of ["2001001111", "+442071838750", "+2001001695"]) {
    const answer = await platform.call("v3-start", { flowType: "mobile", phoneNumber });
    assertRefused(answer, 400, 8007, "no test user found matching the phone number");
  }
});

test("nothing of all that changed the store", async () => {
  assert.deepEqual(await storeContents(platform), before);
});
