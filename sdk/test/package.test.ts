/** Tests the contents of the package and its `package.json`. Tests of programs that use it are in `consumers/`. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { publint } from "publint";
import { execute, PACKAGE, packed } from "./consumers/packed.ts";
import { publicModules } from "./consumers/public-modules.ts";

const LIMIT = 650_000;
const { resolve } = createRequire(import.meta.url);
const { project, tarball, installed } = await packed();

const files = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((file) =>
  statSync(join(installed, file)).isFile(),
);
const bytes = (ending: string) =>
  files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);

/** Runs an ES module in the project. */
async function run(name: string, program: string): Promise<string> {
  const file = join(project, name);
  writeFileSync(file, program);
  return (await execute(process.execPath, [file], { cwd: project })).stdout.trim();
}

describe("the packed package", () => {
  it(`the package has at most ${LIMIT} bytes`, (t) => {
    const size = bytes("");
    t.diagnostic(`${size} bytes: programs ${bytes(".js")}, types ${bytes(".d.ts")}`);
    assert.ok(size <= LIMIT, `${size} bytes`);
  });

  it("the package has programs, one copy of the types and the license, but no sources and no dependencies", () => {
    for (const file of files.filter((name) => /esm.*\.d\.ts$/.test(name))) {
      assert.match(readFileSync(join(installed, file), "utf8"), /^export \* from "[./]+\/cjs\/[\w/-]+\.js";\n$/, file);
    }
    assert.ok(existsSync(join(installed, "LICENSE")) && !existsSync(join(installed, "src")));
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Record<string, unknown>;
    for (const field of ["dependencies", "scripts", "devDependencies"]) assert.equal(manifest[field], undefined, field);
    assert.equal(manifest["sideEffects"], false);
    assert.doesNotMatch(JSON.stringify(manifest), /prove-source/);
  });

  it("every internal module of the package is imported by another", () => {
    const text = files
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .map((file) => readFileSync(join(installed, file), "utf8"));
    const internal = files.flatMap((file) => /internal[\\/]([\w-]+)\.js$/.exec(file)?.[1] ?? []);
    for (const name of internal)
      assert.ok(
        text.some((other) => other.includes(`/${name}.js"`) || other.includes(`/${name}.ts"`)),
        name,
      );
  });

  it("publint --strict reports no problem", async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    assert.deepEqual(messages, []);
  });

  it("attw reports no problem in any mode for any public module", () => {
    const attw = join(dirname(resolve("@arethetypeswrong/cli/package.json")), "dist", "index.js");
    const subpaths = publicModules.flatMap(({ specifiers }) => specifiers).map((path) => path.replace(PACKAGE, "."));
    const report = join(project, "attw.json");
    const descriptor = openSync(report, "w"); // attw exits before a long report has passed through a pipe
    const options = [attw, tarball, "--format", "json", "--entrypoints", ...subpaths];
    spawnSync(process.execPath, options, { stdio: ["ignore", descriptor, "inherit"] });
    const output = JSON.parse(readFileSync(report, "utf8")) as { analysis: { entrypoints: object }; problems?: object };
    const { analysis, problems = {} } = output;
    assert.deepEqual(problems, {});
    assert.equal(Object.keys(analysis.entrypoints).length, subpaths.length);
  });

  it("internal modules cannot be imported", async () => {
    const program = `await import("${PACKAGE}/internal/pipeline.js").catch((error) => console.log(error.code));`;
    assert.equal(await run("internal.mjs", program), "ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("import and require load the same copy of the package", async () => {
    const program = `
      import { createRequire } from "node:module";
      import { Error400 } from "${PACKAGE}/models/errors";
      const required = createRequire(import.meta.url)("${PACKAGE}/models/errors/index.js");
      console.log(Error400 === required.Error400);`;
    assert.equal(await run("copies.mjs", program), "true");
  });

  it("loading the client loads at most 32 files", async (t) => {
    const program = `
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      require("${PACKAGE}");
      console.log(Object.keys(require.cache).map((file) => file.split("/dist/cjs/")[1]).join(" "));`;
    const loaded = (await run("loaded.mjs", program)).split(" ");
    t.diagnostic(`${loaded.length} files: ${loaded.join(" ")}`);
    assert.ok(loaded.length <= 32, loaded.join(" "));
  });
});
