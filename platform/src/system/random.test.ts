import assert from "node:assert/strict";
import { test } from "node:test";
import { randomText } from "./random.ts";

test("no two texts are equal, across many refills of the pool, and each has the requested length", () => {
  const texts = Array.from({ length: 5000 }, () => randomText(20));
  assert.equal(new Set(texts).size, texts.length);
  assert.ok(texts.every((text) => text.length === 27));
});
