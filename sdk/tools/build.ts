/** Builds the package: `dist/esm` and `dist/cjs`, each with its types. npm runs it before it packs. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const sdk = join(import.meta.dirname, "..");
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
const esm = join(sdk, "dist", "esm");
const cjs = join(sdk, "dist", "cjs");

rmSync(join(sdk, "dist"), { recursive: true, force: true });
// Types keep the docs, programs do not need them.
compile("tsconfig.build.json", "--outDir", esm, "--declaration", "--emitDeclarationOnly");
for (const file of readdirSync(esm, { recursive: true, encoding: "utf8" })) {
  if (file.endsWith(".d.ts")) nameCompiledFiles(join(esm, file));
}
cpSync(esm, cjs, { recursive: true });
compile("tsconfig.build.json", "--outDir", esm, "--removeComments");
compile("tsconfig.cjs.json", "--outDir", cjs, "--removeComments");
// Without it Node would take these files for ES modules, as the package says.
writeFileSync(join(cjs, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);

function compile(project: string, ...options: string[]): void {
  const { status } = spawnSync(process.execPath, [tsc, "--project", join(sdk, project), ...options], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

/** The compiler rewrites `./x.ts` in programs but not in types. */
function nameCompiledFiles(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replaceAll(/((?:from|import\() ?"\.[^"]*)\.ts"/g, '$1.js"'));
}
