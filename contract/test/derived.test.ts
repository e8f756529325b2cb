import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { type Operation, operations } from "../src/index.ts";

const document = JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8"));

test("openapi.json is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  assert.equal(valid, true, JSON.stringify(errors));
  assert.equal(validator.version, "3.1");
});

test("openapi.json has every operation, and every schema reference resolves", () => {
  for (const { path, method, operationId } of Object.values<Operation>(operations)) {
    assert.equal(document.paths[path][method.toLowerCase()].operationId, operationId);
  }
  for (const [, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    assert.ok(document.components.schemas[name ?? ""], `schema ${name} is missing`);
  }
});

test("no derived file is stale", () => {
  const program = new URL("../generate/main.ts", import.meta.url).pathname;
  const { status, stderr } = spawnSync(process.execPath, ["--conditions=prove-source", program, "--check"], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
});
