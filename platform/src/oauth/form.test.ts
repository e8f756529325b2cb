import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { RequestError } from "../http/request-error.ts";
import { parseForm } from "./form.ts";
import { parseJsonParameters } from "./json-parameters.ts";

const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
const filled = text.filter((value) => value !== "");
const members = fc.dictionary(filled, text, { maxKeys: 8 });
const withoutEmpty = (values: Record<string, string>) =>
  new Map(Object.entries(values).filter(([, value]) => value !== ""));

const parsers = { form: parseForm, JSON: parseJsonParameters };

describe("parseForm", () => {
  test("parseForm parses the output of URLSearchParams and omits empty values", () => {
    const property = fc.property(members, (values) => {
      const body = Buffer.from(String(new URLSearchParams(values)));
      assert.deepEqual(parseForm(body), withoutEmpty(values));
    });
    fc.assert(property);
  });

  test("parseForm rejects a repeated parameter by name", () => {
    const property = fc.property(filled, text, text, (name, first, second) => {
      const body = new URLSearchParams([
        [name, first],
        [name, second],
      ]);
      assert.throws(() => parseForm(Buffer.from(String(body))), /^Error: field '.*' is given more than once$/);
    });
    fc.assert(property, { examples: [["grant_type", "", "x"]] });
  });

  test("parseForm splits pairs at the first equals sign and ignores empty pairs", () => {
    const expected = new Map([
      ["a", "b=c"],
      ["d e", "f g"],
    ]);
    assert.deepEqual(parseForm(Buffer.from("&a=b=c&&d+e=f%20g&")), expected);
  });
});

describe("parseJsonParameters", () => {
  test("parseJsonParameters parses the output of JSON.stringify and omits empty values", () => {
    const property = fc.property(members, fc.constantFrom(undefined, 2), (values, indent) => {
      const body = Buffer.from(JSON.stringify(values, undefined, indent));
      if (Object.keys(values).some((name) => name.includes("\0"))) return;
      assert.deepEqual(parseJsonParameters(body), withoutEmpty(values));
    });
    fc.assert(property);
  });

  for (const json of [
    '{"a":"1","a":"2"}',
    '{"a":1,"a":"2"}',
    '{"a":{"b":"c"},"a":"2"}',
    '{"a":["b"],"a":"2"}',
    '{"a":"1","\\u0061":"2"}',
    '{"a":"1","a":"1","__proto__":"x"}',
  ]) {
    test(`parseJsonParameters rejects the repeated member in ${json}`, () => {
      assert.throws(() => parseJsonParameters(Buffer.from(json)), /more than once/);
    });
  }
});

for (const [name, parse] of Object.entries(parsers)) {
  test(`the ${name} parser returns parameters or throws a RequestError for any bytes`, () => {
    const property = fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      try {
        assert.ok(parse(Buffer.from(bytes)) instanceof Map);
      } catch (error) {
        assert.ok(error instanceof RequestError);
      }
    });
    fc.assert(property);
  });
}
