import assert from "node:assert/strict";
import { test } from "node:test";
import { Compile } from "typebox/compile";
import { enforced, type Operation, operations } from "../src/index.ts";
import { List, MapOf, model, Optional, RequiredInTypes, Text } from "../src/schema.ts";

const inner = model("Inner", "An inner model.", {
  a: Text("Required"),
  b: RequiredInTypes(Text("Required in types only")),
});
const outer = model("Outer", "An outer model.", {
  list: Optional(List(inner, { description: "Inner models" })),
  map: Optional(MapOf(Text("Any"), "Arbitrary keys")),
});

test("enforced() does not require RequiredOnPaper fields, at any depth", () => {
  assert.deepEqual(inner.required, ["a", "b"]);
  const check = Compile(enforced(outer, "ignored"));
  assert.equal(check.Check({ list: [{ a: "x" }] }), true);
  assert.equal(check.Check({ list: [{ b: "x" }] }), false);
});

test("enforced() rejects or ignores unknown fields at any depth, except in maps", () => {
  const [strict, lenient] = [Compile(enforced(outer, "refused")), Compile(enforced(outer, "ignored"))];
  for (const unknown of [{ x: 1 }, { list: [{ a: "x", x: 1 }] }]) {
    assert.equal(strict.Check(unknown), false);
    assert.equal(lenient.Check(unknown), true);
  }
  assert.equal(strict.Check({ map: { anything: "goes" } }), true);
});

test("the example of every operation matches its request model", () => {
  for (const { request, slug } of Object.values<Operation>(operations)) {
    if (request) assert.deepEqual(Compile(enforced(request.model, "refused")).Errors(request.example), [], slug);
  }
});

test("every pattern has an x-shape that describes it", () => {
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("pattern" in value) assert.ok("x-shape" in value, path);
    for (const [name, child] of Object.entries(value)) visit(child, `${path}.${name}`);
  };
  for (const { request, slug } of Object.values<Operation>(operations)) visit(request?.model, slug);
});
