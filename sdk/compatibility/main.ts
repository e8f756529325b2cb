/**
 * Writes docs/compatibility.md.
 *
 *   node tools/run.cjs sdk/compatibility/main.ts             write
 *   node tools/run.cjs sdk/compatibility/main.ts --check     change nothing; fail if it is stale
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { page } from "./page.ts";

const root = join(import.meta.dirname, "..", "..");
const file = join(root, "docs", "compatibility.md");

const text = formatted(await page());
if (process.argv.includes("--check")) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error("docs/compatibility.md is stale: run `npm run generate`.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}

/** In the project's format, so that a formatted page is never stale. */
function formatted(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "compatibility-"));
  try {
    const draft = join(folder, "page.md");
    writeFileSync(draft, text);
    cpSync(join(root, ".oxfmtrc.json"), join(folder, ".oxfmtrc.json"));
    const oxfmt = join(root, "node_modules", ".bin", "oxfmt");
    const { status, stderr } = spawnSync(process.execPath, [oxfmt, "."], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`oxfmt failed: ${stderr}`);
    return readFileSync(draft, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
