/** The test command fails and names the file, however a file fails in a process that runs several. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { QUEUE_VARIABLE } from "./test-queue.ts";

const folder = mkdtempSync(join(tmpdir(), "test-command-"));
after(() => rmSync(folder, { recursive: true }));

const HEAD = `
import assert from "node:assert/strict";
import { after, mock, test } from "node:test";`;

/** Runs the command on files with these contents. */
function runTests(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.test.ts`);
    writeFileSync(path, HEAD + text);
    return path;
  });
  const { NODE_TEST_CONTEXT: _, [QUEUE_VARIABLE]: __, ...environment } = process.env;
  const program = join(import.meta.dirname, "test.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=prove-source", program, ...options, ...paths],
    { encoding: "utf8", env: { ...environment, NO_COLOR: "1" } },
  );
  return { status, output: stdout + stderr };
}

test("the test command names every file that fails, and still runs the others", () => {
  const { status, output } = runTests({
    "1-fails": `test("a", () => assert.equal(1, 2));`,
    "2-throws": `throw new Error("while it loads");`,
    "3-rejects": `test("b", () => void Promise.reject(new Error("unhandled")));`,
    "4-hook": `after(() => { throw new Error("hook"); }); test("c", () => {});`,
    "5-passes": `test("d passes", () => {});`,
  });
  assert.equal(status, 1, output);
  for (const name of ["1-fails", "2-throws", "3-rejects", "4-hook"]) {
    assert.match(output, new RegExp(`^✖ \\S*${name}\\.test\\.ts`, "m"), name);
  }
  assert.match(output, /^✔ \S*5-passes\.test\.ts/m);
});

test("the test command names a file that ends its process, and fails", () => {
  const { status, output } = runTests({ ends: `test("a", () => process.exit(0));` });
  assert.equal(status, 1, output);
  assert.match(output, /^✖ \S*ends\.test\.ts: the process ended while it ran this file$/m);
});

test("a test file is isolated from the files before it in its process, once their hooks have run", () => {
  const changes = `
    process.env["LEFT"] = "1";
    mock.method(Math, "random", () => 2);
    Object.assign(globalThis, { isOpen: true });
    after(() => Object.assign(globalThis, { isOpen: false }));
    test("a", () => {});`;
  const looks = `
    test("b", (t) => {
      assert.deepEqual([process.env["LEFT"], Math.random() < 1], [undefined, true]);
      const { isOpen } = globalThis as { isOpen?: boolean };
      assert.notEqual(isOpen, true);
      if (isOpen === false) t.diagnostic("after another file");
    });`;
  // More files than processes.
  const many = Array.from({ length: 2 * availableParallelism() }, (_, index) => index + 10);
  const files = many.flatMap((index) => [
    [`${index}-changes`, changes],
    [`${index}-looks`, looks],
  ]);
  const { status, output } = runTests(Object.fromEntries(files) as Record<string, string>);
  assert.equal(status, 0, output);
  assert.match(output, /ℹ after another file/);
});

test("--test-name-pattern runs only the tests with a matching name", () => {
  const { status, output } = runTests(
    { names: `test("one", () => {}); test("two", assert.fail);` },
    "--test-name-pattern=one",
  );
  assert.equal(status, 0, output);
  assert.match(output, /^ℹ pass 1$/m);
});
