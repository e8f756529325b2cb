/** Writes the published package to a folder: build, manifest, README and license. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";

const sdk = join(import.meta.dirname, "..");

/** Manifest members that are for this repository only: its scripts, and the condition that resolves to the sources. */
const NOT_PUBLISHED = new Set(["private", "scripts", "prove-source"]);

export function writePackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  build(join(folder, "dist"));
  for (const file of ["README.md", "LICENSE"]) cpSync(join(sdk, file), join(folder, file));
  const published = (key: string, value: unknown) => (NOT_PUBLISHED.has(key) ? undefined : value);
  const manifest: unknown = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, published, 2)}\n`);
}
