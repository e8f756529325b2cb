import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { describable, oauthRefusal } from "./oauth-refusal.ts";

test("error_description has the RFC's characters only, and what it may have stays as it is", () => {
  const allowed = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/;
  const anything = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(fc.property(anything, (text) => allowed.test(describable(text))));
  assert.equal(describable("field 'grant_type' is missing"), "field 'grant_type' is missing");
  assert.equal(describable('"\\\n😀'), "'????");
});

test("a refusal speaks to clients of the API and of OAuth", () => {
  assert.deepEqual(oauthRefusal("invalid_scope", "no such scope").body, {
    code: 8001,
    message: "no such scope",
    error: "invalid_scope",
    error_description: "no such scope",
  });
});
