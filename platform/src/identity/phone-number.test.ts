import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf } from "./phone-number.ts";

test("a number's country is told by its numbering plan, else by its country code", () => {
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
