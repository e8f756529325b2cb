/** Bundles the command for the tests, because child processes start twice as fast from a bundle. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { bundling } from "../platform/bundling.ts";

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules/.cache/test-program");

/** @returns folder of the bundles; its name depends on the sources */
export async function bundleProgram(): Promise<string> {
  const { outputFiles } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: { cli: "platform/src/cli.ts", "inspected-child": "platform/test/inspected-child.mjs" },
    outdir: cache,
    outExtension: { ".js": ".mjs" },
    write: false,
  });
  const hashes = outputFiles.map(({ path, hash }) => basename(path) + hash).toSorted();
  const folder = join(cache, createHash("sha256").update(hashes.join("\n")).digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, "unfinished-"));
  for (const { path, contents } of outputFiles) writeFileSync(join(unfinished, basename(path)), contents);
  renameSync(unfinished, folder);
  return folder;
}
