/**
 * Writes files that derive from code and are committed beside it. With `--check` it writes nothing, and fails if one is
 * stale.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Content of a file of the repository; undefined if it does not exist. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param files path from the root → content, in any format
 *
 * @param existing paths of files that were derived earlier
 */
export function derive(files: ReadonlyMap<string, string>, existing: readonly string[] = []): void {
  const derived = formatted(files);
  const stale = [...derived].filter(([path, text]) => textOf(path) !== text);
  const leftOver = existing.filter((path) => !derived.has(path));
  if (process.argv.includes("--check")) return print(stale, leftOver);
  for (const path of leftOver) rmSync(join(root, path));
  for (const [path, text] of stale) write(root, path, text);
  console.log(`${derived.size} derived files, ${stale.length} written, ${leftOver.length} removed`);
}

function print(stale: readonly (readonly [path: string, text: string])[], leftOver: readonly string[]): void {
  for (const [path] of stale) console.error(`${path} is stale`);
  for (const path of leftOver) console.error(`${path} is no longer derived from anything`);
  if (stale.length + leftOver.length === 0) return;
  console.error("Run 'npm run generate' and commit what it writes.");
  process.exitCode = 1;
}

/** Formats the files as the project does, so that a formatted tree is never stale. */
function formatted(files: ReadonlyMap<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "derived-"));
  try {
    for (const [path, text] of files) write(folder, path, text);
    cpSync(join(root, ".oxfmtrc.json"), join(folder, ".oxfmtrc.json"));
    const oxfmt = join(root, "node_modules", ".bin", "oxfmt");
    const { status, stderr } = spawnSync(process.execPath, [oxfmt, "."], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`oxfmt failed: ${stderr}`);
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
