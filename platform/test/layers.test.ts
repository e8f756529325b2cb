import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { forbiddenFor, layers } from "../layers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A copy of the sources with the linter's configuration, to plant files in. */
async function copyOfSources(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "layers-"));
  after(() => rm(copy, { recursive: true }));
  for (const path of ["oxlint.config.ts", "package.json", "platform/layers.ts", "platform/src"]) {
    await cp(join(root, path), join(copy, path), { recursive: true });
  }
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

function lint(folder: string): string {
  // One line per finding, without the colors that the default format adds when CI is set.
  const args = [join(root, "node_modules/.bin/oxlint"), "--format=unix", "platform/src"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

const planted: Readonly<Record<string, string>> = {
  "system/planted-type.ts": 'import type { Command } from "../cli/command.ts";\nexport type Planted = Command;\n',
  "store/planted-export.ts": 'export type { Platform } from "../operations/platform.ts";\n',
  "people/planted-dynamic.ts": 'export const load = () => import("../possession/plans.ts");\n',
  "http/planted-annotation.ts": 'export type Planted = import("../people/person.ts").Person;\n',
  "admin/planted-sideways.ts": 'export { operations } from "../operations/index.ts";\n',
  "oauth/planted-test-code.ts": 'import "./form.test.ts";\n',
};

test("the linter rejects every kind of import from a higher layer, from a layer at the same level, and from tests", async () => {
  const copy = await copyOfSources();
  for (const [file, text] of Object.entries(planted)) await writeFile(join(copy, "platform/src", file), text);
  const output = lint(copy);
  for (const file of Object.keys(planted))
    assert.ok(output.includes(`platform/src/${file}:`), `${file} was not reported:\n${output}`);
});

test("the linter rejects a cycle of type-only imports within a layer", async () => {
  const copy = await copyOfSources();
  await writeFile(
    join(copy, "platform/src/system/a.ts"),
    'import type { B } from "./b.ts";\nexport type A = { b: B };\n',
  );
  await writeFile(
    join(copy, "platform/src/system/b.ts"),
    'import type { A } from "./a.ts";\nexport type B = { a?: A };\n',
  );
  assert.match(lint(copy), /platform\/src\/system\/a\.ts:.*Dependency cycle detected/);
});

test("every folder of platform/src is a layer", async () => {
  const entries = await readdir(join(root, "platform/src"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual(folders.toSorted(), layers.map(({ folder }) => folder).toSorted());
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  assert.deepEqual(files.toSorted(), ["cli.test.ts", "cli.ts", "index.ts"]);
});

test("a layer may import only from lower layers, and admin and operations not from each other", () => {
  assert.deepEqual(forbiddenFor("cli"), []);
  assert.deepEqual(forbiddenFor("operations"), ["cli", "testing", "server", "admin"]);
  assert.ok(forbiddenFor("admin").includes("operations"));
  assert.equal(forbiddenFor("system").length, layers.length - 1);
});
