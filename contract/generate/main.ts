/**
 * Writes everything that derives from the contract.
 *
 *   npm run generate               write
 *   npm run generate -- --check    change nothing; fail and say what is stale
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import contract from "../package.json" with { type: "json" };
import { openApiDocument } from "./openapi.ts";
import { PAGE_GENERATED_BY, REFERENCE, referenceFiles } from "./reference.ts";
import { GENERATED_BY, sdkFiles } from "./sdk.ts";

const root = join(import.meta.dirname, "..", "..");

const derived = formatted(
  new Map([
    ["contract/openapi.json", JSON.stringify(openApiDocument(contract.version), null, 2)],
    ...sdkFiles(),
    ...referenceFiles(),
  ]),
);
const stale = [...derived].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const leftOver = ["sdk/src", REFERENCE].flatMap(generatedFiles).filter((path) => !derived.has(path));

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} does not say what the contract says`);
  for (const path of leftOver) console.error(`${path} is no longer derived from anything`);
  if (stale.length + leftOver.length > 0) {
    console.error("Run 'npm run generate' and commit what it writes.");
    process.exitCode = 1;
  }
} else {
  for (const path of leftOver) rmSync(join(root, path));
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), derived.get(path) ?? "");
  }
  console.log(`${derived.size} derived files, ${stale.length} written, ${leftOver.length} removed`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}

/** Files that say of themselves that they were generated. */
function generatedFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => [GENERATED_BY, PAGE_GENERATED_BY].some((mark) => read(path)?.startsWith(mark)));
}

/** The same files in the project's format, so that a formatted tree is never stale. */
function formatted(files: Map<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "derived-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, ".oxfmtrc.json"), readFileSync(join(root, ".oxfmtrc.json")));
    const oxfmt = join(root, "node_modules", ".bin", "oxfmt");
    const { status, stderr } = spawnSync(process.execPath, [oxfmt, "."], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`oxfmt failed: ${stderr}`);
    return new Map([...files.keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
