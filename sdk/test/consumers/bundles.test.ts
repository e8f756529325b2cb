/** Tests that bundles of programs contain only the parts of the package that they use. */
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

/** Strings that occur only in the record of this operation. */
const marksOf = ({ operationId, path }: Operation) => [operationId, path].map((text) => JSON.stringify(text));

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe("the bundle of the core and one function contains no other operation", () => {
  for (const operation of offered) {
    const name = functionName(operation.namespace, operation.operationId);
    it(`the bundle of ${name} contains no other operation`, async (t) => {
      const text = await bundle(`
        import { ProveapiCore } from "${PACKAGE}/core";
        import { ${name} } from "${PACKAGE}/funcs/${name}";
        console.log(await ${name}(new ProveapiCore()));`);
      t.diagnostic(`${text.length} bytes, ${gzipped(text)} with gzip`);
      const own = marksOf(operation);
      for (const mark of own) assert.ok(text.includes(mark), mark);
      // Every client requests tokens.
      const foreign = offered.filter(({ slug }) => slug !== "token").flatMap(marksOf);
      for (const mark of foreign) if (!own.includes(mark)) assert.ok(!text.includes(mark), mark);
    });
  }
});

describe("a bundle", () => {
  it("the bundle of the client contains all operations and no JSON functions of models", async () => {
    const text = await bundle(`import { Proveapi } from "${PACKAGE}"; console.log(new Proveapi().v3);`);
    for (const mark of offered.flatMap(marksOf)) assert.ok(text.includes(mark), mark);
    assert.doesNotMatch(text, /FromJSON/);
  });

  it("the bundle of unused models and functions is empty", async () => {
    assert.equal(
      (await bundle(`import "${PACKAGE}/models/components"; import "${PACKAGE}/funcs/v3V3StartRequest";`)).trim(),
      "",
    );
  });

  it("the bundle is the same for Node, Workers and a neutral platform", async () => {
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
