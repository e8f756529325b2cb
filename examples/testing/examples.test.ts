/** Runs the example suites of other test runners, and the commands of the example workflow. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { inspectedEnvironment } from "../../platform/test/inspected.ts";

const here = import.meta.dirname;
const { resolve } = createRequire(import.meta.url);

/** Without the variables that tell a runner that it runs inside another one. */
function run(...args: string[]) {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--conditions=prove-source", ...args], {
    cwd: here,
    encoding: "utf8",
    env: {
      ...environment,
      ...inspectedEnvironment,
      NODE_OPTIONS: `--conditions=prove-source ${inspectedEnvironment.NODE_OPTIONS}`,
      NO_COLOR: "1",
    },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

test("the suite for Vitest passes", () => {
  const vitest = join(dirname(resolve("vitest/package.json")), "vitest.mjs");
  assert.match(run(vitest, "run"), /Tests +3 passed/);
});

test("the suite for Jest passes", () => {
  const jest = join(dirname(resolve("jest/package.json")), "bin/jest.js");
  assert.equal(JSON.parse(run("--experimental-vm-modules", jest, "--json")).numPassedTests, 3);
});

test("the example CI workflow runs npm ci and then a test command that passes", () => {
  const workflow = readFileSync(join(here, "continuous-integration.yml"), "utf8");
  const commands = [...workflow.matchAll(/^ +- run: (.+)$/gm)].map(([, command = ""]) => command.split(" "));
  const [install, [program, ...args] = [], ...more] = commands;
  assert.deepEqual([install?.join(" "), program, more], ["npm ci", "node", []]);
  // This file is not part of what readers copy, and would run itself.
  assert.match(run(...args, "sign-up.test.ts"), /pass 3/);
});
