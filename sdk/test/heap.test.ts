import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { buildSync } from "esbuild";

const MAX_BYTES = 1_000_000;

it(`a loaded client takes less than ${MAX_BYTES} bytes of heap`, (t) => {
  const folder = mkdtempSync(join(tmpdir(), "sdk-heap-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, "client.mjs");
  const entry = join(import.meta.dirname, "..", "src", "index.ts");
  buildSync({ entryPoints: [entry], outfile, bundle: true, format: "esm", target: "es2022" });
  const program = `
    const heap = () => (gc(), gc(), process.memoryUsage().heapUsed);
    const before = heap();
    globalThis.kept = await import(${JSON.stringify(outfile)});
    console.log(heap() - before);`;
  const args = ["--expose-gc", "--input-type=module", "--eval", program];
  const bytes = Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
  t.diagnostic(`${bytes} bytes`);
  assert.ok(bytes < MAX_BYTES, `${bytes} bytes`);
});
