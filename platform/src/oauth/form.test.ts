import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Refusal } from "../http/refusal.ts";
import { parseForm } from "./form.ts";
import { parseJsonParameters } from "./json-parameters.ts";

const text = fc.string({ unit: "binary" }).filter((value) => !value.includes("\0"));
const filled = text.filter((value) => value !== "");
const members = fc.dictionary(filled, text, { maxKeys: 8 });
const withoutEmpty = (values: Record<string, string>) =>
  new Map(Object.entries(values).filter(([, value]) => value !== ""));

const parsers = { form: parseForm, JSON: parseJsonParameters };

describe("the form parser", () => {
  test("reads back what URLSearchParams writes, empty values left out", () => {
    const property = fc.property(members, (values) => {
      const body = Buffer.from(String(new URLSearchParams(values)));
      assert.deepEqual(parseForm(body), withoutEmpty(values));
    });
    fc.assert(property);
  });

  test("refuses a repeated name and says which", () => {
    const property = fc.property(filled, text, text, (name, first, second) => {
      const body = new URLSearchParams([
        [name, first],
        [name, second],
      ]);
      assert.throws(() => parseForm(Buffer.from(String(body))), /^Error: field '.*' is given more than once$/);
    });
    fc.assert(property, { examples: [["grant_type", "", "x"]] });
  });

  test("takes names apart at the first equals sign and passes over empty pairs", () => {
    const expected = new Map([
      ["a", "b=c"],
      ["d e", "f g"],
    ]);
    assert.deepEqual(parseForm(Buffer.from("&a=b=c&&d+e=f%20g&")), expected);
  });
});

describe("the JSON parser", () => {
  test("reads back what JSON.stringify writes, empty values left out", () => {
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
    test(`refuses a repeated member: ${json}`, () => {
      assert.throws(() => parseJsonParameters(Buffer.from(json)), /more than once/);
    });
  }
});

for (const [name, parse] of Object.entries(parsers)) {
  test(`the ${name} parser refuses with a Refusal or gives parameters, whatever the bytes`, () => {
    const property = fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      try {
        assert.ok(parse(Buffer.from(bytes)) instanceof Map);
      } catch (error) {
        assert.ok(error instanceof Refusal);
      }
    });
    fc.assert(property);
  });
}
