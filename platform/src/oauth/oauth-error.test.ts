import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { describable, oauthError } from "./oauth-error.ts";

test("describable replaces the characters that RFC 6749 §5.2 forbids and keeps all others", () => {
  const allowed = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/;
  const anything = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(fc.property(anything, (text) => allowed.test(describable(text))));
  assert.equal(describable("field 'grant_type' is missing"), "field 'grant_type' is missing");
  assert.equal(describable('"\\\n😀'), "'????");
});

test("oauthError has the error members of the API and of OAuth", () => {
  assert.deepEqual(oauthError("invalid_scope", "no such scope").body, {
    code: 8001,
    message: "no such scope",
    error: "invalid_scope",
    error_description: "no such scope",
  });
});
