import assert from "node:assert/strict";
import { test } from "node:test";
import { BoundedMap } from "./bounded-map.ts";

test("a full map deletes the entry that was set first", () => {
  const map = new BoundedMap<number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  map.set("c", 4);
  assert.deepEqual(
    ["a", "b", "c"].map((key) => map.get(key)),
    [3, undefined, 4],
  );
  assert.equal(map.size, 2);
});
