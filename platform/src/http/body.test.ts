import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseJson, removeEmptyStrings } from "./body.ts";
import { RequestError } from "./request-error.ts";

const objects = fc.dictionary(fc.string(), fc.jsonValue());

test("parseJson returns the object that JSON.stringify wrote", () => {
  fc.assert(
    fc.property(objects, (value) => {
      assert.deepEqual(parseJson(Buffer.from(JSON.stringify(value))), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("parseJson parses any bytes or throws a RequestError with code 8001", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        assert.equal(typeof parseJson(Buffer.from(bytes)), "object");
      } catch (error) {
        assert.ok(error instanceof RequestError);
        assert.equal(error.error.code, 8001);
      }
    }),
  );
});

test("withoutEmptyTexts removes empty strings at any depth and nothing else", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const seen = JSON.stringify(removeEmptyStrings(structuredClone(value))) ?? "";
      const expected = JSON.stringify(value, (_, member: unknown) => {
        if (Array.isArray(member)) return member.filter((item) => item !== "");
        return member === "" ? undefined : member;
      });
      if (value !== "") assert.equal(seen, expected);
    }),
  );
});

test("withoutEmptyTexts throws if the body is nested too deeply, up to 500,000 levels", () => {
  for (const depth of [40, 10_000, 500_000]) {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const body = parseJson(Buffer.from(`{"items":${open.repeat(depth)}0${close.repeat(depth)}}`));
      assert.throws(() => removeEmptyStrings(body), { message: "the body is nested too deeply" });
    }
  }
});

test("a __proto__ member in the body does not change any prototype", () => {
  const value = removeEmptyStrings(parseJson(Buffer.from('{"__proto__":{"polluted":true}}'))) as object;
  assert.equal("polluted" in value, false);
  assert.equal("polluted" in {}, false);
});
