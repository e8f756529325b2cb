import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parseBasic } from "./basic-credentials.ts";
import { basic } from "../../test/oauth-server.ts";

const text = fc.string({ unit: "grapheme" });

describe("parseBasic", () => {
  test("parseBasic decodes a client ID and secret with any characters", () => {
    const property = fc.property(text, text, (clientId, clientSecret) => {
      assert.deepEqual(parseBasic(basic(clientId, clientSecret)), { clientId, clientSecret });
    });
    fc.assert(property, { examples: [["a:b+c%d é", "x:y"]] });
  });

  test("parseBasic does not throw for any header", () => {
    const header = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string().map((value) => `Basic ${value}`),
      fc.base64String().map((value) => `Basic ${value}`),
    );
    fc.assert(fc.property(header, (value) => assert.doesNotThrow(() => parseBasic(value))));
  });

  test("parseBasic rejects a long header that almost matches without backtracking", () => {
    assert.equal(parseBasic(`Basic${" ".repeat(16_000)}!`), undefined);
    assert.equal(parseBasic(`Basic ${"A".repeat(16_000)}${" ".repeat(16_000)}!`), undefined);
  });
});
