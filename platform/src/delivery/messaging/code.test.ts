import assert from "node:assert/strict";
import { test } from "node:test";
import { codeFor } from "./code.ts";

test("codeFor returns 1234 in sandbox domains, for any template", () => {
  for (const template of [undefined, "####", "#####", "######"]) assert.equal(codeFor("sandbox", template), "1234");
});

test("codeFor returns random digits in live domains, as many as the template has #", () => {
  for (const length of [4, 5, 6]) {
    const codes = Array.from({ length: 2000 }, () => codeFor("live", "#".repeat(length)));
    for (const code of codes) assert.match(code, new RegExp(`^\\d{${length}}$`));
    assert.ok(new Set(codes).size > 1500, "one-time codes repeat too often");
    for (let place = 0; place < length; place++) {
      assert.equal(new Set(codes.map((code) => code[place])).size, 10, `place ${place} takes every digit`);
    }
  }
  assert.match(codeFor("live", undefined), /^\d{4}$/);
});
