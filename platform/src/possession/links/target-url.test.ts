import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RequestError } from "../../http/request-error.ts";
import { requireTargetUrl, targetUrl } from "./target-url.ts";

const AUTH_ID = "9c1d6a1e-1111-4111-8111-111111111111";

for (const [given, expected] of [
  ["https://shop.example", "https://shop.example/?asc=true&authId="],
  ["https://shop.example/done", "https://shop.example/done?asc=true&authId="],
  ["https://shop.example/done?a=b%20c+d", "https://shop.example/done?a=b%20c+d&asc=true&authId="],
  ["https://shop.example/done?", "https://shop.example/done?asc=true&authId="],
  ["https://shop.example/done?asc=true&authId=x&a=1", "https://shop.example/done?a=1&asc=true&authId="],
] as const) {
  test(`targetUrl keeps the parameters of ${given}`, () =>
    assert.equal(targetUrl(given, AUTH_ID, true), expected + AUTH_ID));
}

test("targetUrl keeps a fragment after the parameters", () => {
  assert.equal(
    targetUrl("https://shop.example/#top", "a&b", false),
    "https://shop.example/?asc=false&authId=a%26b#top",
  );
});

test("targetUrl sets asc and authId exactly once, for any URL", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.boolean(), (page, completed) => {
      const target = new URL(targetUrl(page, AUTH_ID, completed));
      assert.deepEqual(target.searchParams.getAll("asc"), [String(completed)]);
      assert.deepEqual(target.searchParams.getAll("authId"), [AUTH_ID]);
      assert.equal(target.origin, new URL(page).origin);
    }),
  );
});

test("requireTargetUrl accepts only absolute http and https URLs without credentials", () => {
  for (const text of ["https://shop.example/a", "http://127.0.0.1:3000/?a=b"]) requireTargetUrl(text, "finalTargetUrl");
  for (const text of [
    "",
    "/done",
    "shop.example",
    "javascript:alert",
    "data:text/html,x",
    "https://",
    "https://a:b@c.d",
  ]) {
    assert.throws(() => requireTargetUrl(text, "finalTargetUrl"), RequestError);
  }
});
