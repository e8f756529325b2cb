/** Tests the size of bundles: esbuild, minified, gzip -9. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "ts" },
    conditions: ["prove-source"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

const oneOperation = `
  import { ProveapiCore } from "@prove-identity/prove-api/core";
  import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
  console.log(await v3V3StartRequest(new ProveapiCore(), { flowType: "mobile" }));`;

const wholeClient = `
  import { Proveapi } from "@prove-identity/prove-api";
  console.log(await new Proveapi().v3.v3StartRequest({ flowType: "mobile" }));`;

const limits = [
  { what: "one operation with OAuth", program: oneOperation, bytes: 7_500 },
  { what: "the whole client", program: wholeClient, bytes: 12_000 },
];

describe("the bundle", () => {
  for (const { what, program, bytes } of limits) {
    it(`the bundle of ${what} is at most ${bytes} bytes`, async () => {
      const size = gzipSync(await bundle(program), { level: 9 }).length;
      assert.ok(size <= bytes, `${size} bytes`);
    });
  }

  it("the bundle of one operation contains no other operation", async () => {
    assert.doesNotMatch(await bundle(oneOperation), /v3\/(validate|challenge|complete)|challengeMissing:|addHook/);
  });

  it("the bundle of types alone is empty", async () => {
    const program = `import type { V3TokenRequest } from "@prove-identity/prove-api/models/components"; export type T = V3TokenRequest;`;
    assert.equal((await bundle(program)).trim(), "");
  });
});
