import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { countryOf, toE164 } from "./phone-number.ts";

test("countryOf uses the numbering plan first, then the country code", () => {
  for (const [number, country] of [
    ["+14165550123", "CA"],
    ["+2001004029", "EG"],
    ["+447968900002", "GB"],
    ["+12001004031", "US"],
    ["+80012345678", undefined],
  ] as const) {
    assert.equal(countryOf(number), country);
  }
});

test("toE164 returns the same as libphonenumber for plain US and Canadian numbers", () => {
  const plain = fc.stringMatching(/^(\+1)?[2-9]\d{9}$/);
  fc.assert(
    fc.property(plain, (text) => {
      const byLibrary = parsePhoneNumberFromString(text, { defaultCountry: "US", extract: false });
      assert.equal(toE164(text), byLibrary?.isPossible() && byLibrary.number);
    }),
    { numRuns: 2000 },
  );
});
