import assert from "node:assert/strict";
import { test } from "node:test";
import { randomText } from "./random.ts";

test("no two texts are alike, across many fillings of the pool, and none is shorter than asked", () => {
  const texts = Array.from({ length: 5000 }, () => randomText(20));
  assert.equal(new Set(texts).size, texts.length);
  assert.ok(texts.every((text) => text.length === 27));
});
