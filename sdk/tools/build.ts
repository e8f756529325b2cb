/**
 * Builds the package: `dist/esm` for bundlers, `dist/cjs` for Node, which loads it in half the time, and the types,
 * once, beside the latter. npm runs it with `--pack` before it packs, and with `--packed` afterwards: in between,
 * `package.json` lacks the condition that finds the sources, which are not packed.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, globSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { loopCodecs, loopCodecsOfCommonJS } from "./codecs.ts";
import { tidyCommonJS } from "./commonjs.ts";
import { manifest, publishedManifest } from "./manifest.ts";
import { joinModules } from "./one-module.ts";
import { compactData, dropUnreachable, tidyPrograms, tidyTypes } from "./tidy.ts";

const sdk = join(import.meta.dirname, "..");
/** `package.json` as it is in the repository, while npm packs. */
const original = `${manifest}.orig`;
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  restoreManifest();
  const [step] = process.argv.slice(2);
  if (step !== "--packed") build(join(sdk, "dist"));
  if (step === "--pack") {
    copyFileSync(manifest, original);
    writeFileSync(manifest, publishedManifest());
  }
}

/** Also after a pack that was killed half-way, so that the next build starts from the right one. */
function restoreManifest(): void {
  if (existsSync(original)) renameSync(original, manifest);
}

/** @param src the sources, if not those of the package */
export function build(dist: string, src: string = join(sdk, "src")): void {
  const esm = join(dist, "esm");
  const cjs = join(dist, "cjs");
  rmSync(dist, { recursive: true, force: true });
  const work = mkdtempSync(join(tmpdir(), "sdk-build-"));
  try {
    cpSync(src, join(work, "src"), { recursive: true });
    writeFileSync(join(work, "package.json"), JSON.stringify({ type: "module" }));
    joinModules(join(work, "src"));
    // Types keep the docs, programs do not need them.
    compile(work, "tsconfig.build.json", "--outDir", cjs, "--declaration", "--emitDeclarationOnly", "--stripInternal");
    compile(work, "tsconfig.build.json", "--outDir", esm, "--removeComments");
    compile(work, "tsconfig.cjs.json", "--outDir", cjs, "--removeComments");
  } finally {
    rmSync(work, { recursive: true });
  }
  tidyCommonJS(cjs);
  tidyTypes(cjs);
  tidyPrograms(esm);
  tidyPrograms(cjs);
  loopCodecs(esm);
  loopCodecsOfCommonJS(cjs);
  compactData(esm, "{internal/{schemas,operations,codecs,operation-codecs},funcs/index,sdk/index}.js");
  compactData(cjs);
  dropUnreachable(cjs, ".d.ts");
  dropUnreachable(cjs, ".js");
  dropUnreachable(esm, ".js");
  typesFor(esm, cjs);
  // Without it Node would take these files for ES modules, as the package says.
  writeFileSync(join(cjs, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
}

/** Types of an ES module that say: as in CommonJS. A compiler asks for types that belong to the program it found. */
function typesFor(esm: string, cjs: string): void {
  for (const file of globSync("**/*.d.ts", { cwd: cjs }).filter((name) => !name.startsWith("internal"))) {
    const program = join(cjs, file.replace(/\.d\.ts$/, ".js"));
    const path = relative(dirname(join(esm, file)), program).replaceAll("\\", "/");
    writeFileSync(join(esm, file), `export * from "${path}";\n`);
  }
}

function compile(work: string, project: string, ...options: string[]): void {
  const config = { extends: join(sdk, project), compilerOptions: { rootDir: "src" }, include: ["src"] };
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify(config));
  const { status } = spawnSync(process.execPath, [tsc, "--project", work, ...options], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${project} does not compile`);
}
