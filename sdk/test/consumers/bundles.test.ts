/** What a bundler puts into a program that uses the package: what is used, and nothing of the rest. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import { functionName } from "../../../contract/generate/sdk-names.ts";
import { type Operation, operations } from "../../../contract/src/index.ts";
import { PACKAGE, packed } from "./packed.ts";

const { project } = await packed();
const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

async function bundle(program: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  return outputFiles?.[0]?.text ?? "";
}

/** Texts of an operation that stand in no other: whoever has them has its record. */
const marksOf = ({ operationId, path }: Operation) => [operationId, path].map((text) => JSON.stringify(text));

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe("the bundle of the core and one function has nothing of other operations", () => {
  for (const operation of offered) {
    const name = functionName(operation.namespace, operation.operationId);
    it(name, async (t) => {
      const text = await bundle(`
        import { ProveapiCore } from "${PACKAGE}/core";
        import { ${name} } from "${PACKAGE}/funcs/${name}";
        console.log(await ${name}(new ProveapiCore()));`);
      t.diagnostic(`${text.length} bytes, ${gzipped(text)} with gzip`);
      const own = marksOf(operation);
      for (const mark of own) assert.ok(text.includes(mark), mark);
      // Every client asks for tokens.
      const foreign = offered.filter(({ slug }) => slug !== "token").flatMap(marksOf);
      for (const mark of foreign) if (!own.includes(mark)) assert.ok(!text.includes(mark), mark);
    });
  }
});

describe("a bundle", () => {
  it("of the client has all operations, and none of the models' JSON functions", async () => {
    const text = await bundle(`import { Proveapi } from "${PACKAGE}"; console.log(new Proveapi().v3);`);
    for (const mark of offered.flatMap(marksOf)) assert.ok(text.includes(mark), mark);
    assert.doesNotMatch(text, /FromJSON/);
  });

  it("of the models alone is empty", async () => {
    assert.equal(
      (await bundle(`import "${PACKAGE}/models/components"; import "${PACKAGE}/funcs/v3V3StartRequest";`)).trim(),
      "",
    );
  });

  it("is the same for Node, for Workers, and where a bundler is told of no platform", async () => {
    const program = `import { Proveapi } from "${PACKAGE}"; console.log(new Proveapi().v3);`;
    const usual = await bundle(program);
    for (const options of [
      { platform: "node" },
      { platform: "neutral" },
      { conditions: ["workerd", "worker", "browser"] },
    ] satisfies BuildOptions[]) {
      assert.equal(await bundle(program, { ...options, external: ["node:*"] }), usual, JSON.stringify(options));
    }
  });
});
