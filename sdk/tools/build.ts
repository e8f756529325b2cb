/** Builds the package: `dist/esm` for bundlers; `dist/cjs` with the types for Node.js, which loads CommonJS faster. */
import { spawnSync } from "node:child_process";
import { globSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix, sep } from "node:path";

const sdk = join(import.meta.dirname, "..");
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

if (import.meta.main) build(join(sdk, "dist"));

export function build(dist: string): void {
  const [esm, cjs] = [join(dist, "esm"), join(dist, "cjs")];
  rmSync(dist, { recursive: true, force: true });
  // Only the types need doc comments.
  compile("tsconfig.build.json", "--outDir", cjs, "--declaration", "--emitDeclarationOnly", "--stripInternal");
  compile("tsconfig.build.json", "--outDir", esm, "--removeComments");
  compile("tsconfig.cjs.json", "--outDir", cjs, "--removeComments");
  referToTypes(esm, cjs);
  // The package's manifest declares ES modules; this folder has CommonJS.
  writeFileSync(join(cjs, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}

/** Makes the types of the ES modules re-export those of CommonJS, so that the package contains them once. */
function referToTypes(esm: string, cjs: string): void {
  for (const file of globSync("**/*.d.ts", { cwd: cjs }).map((name) => name.replaceAll(sep, "/"))) {
    if (file.startsWith("internal/")) continue;
    const module = posix.relative(posix.dirname(`esm/${file}`), `cjs/${file.replace(/\.d\.ts$/, ".js")}`);
    writeFileSync(join(esm, file), `export * from "${module}";\n`);
  }
}

function compile(project: string, ...options: string[]): void {
  const { status } = spawnSync(process.execPath, [tsc, "--project", join(sdk, project), ...options], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`${project} failed to compile`);
}
