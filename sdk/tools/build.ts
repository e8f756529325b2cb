/**
 * Builds the package: `dist/esm` and `dist/cjs`, each with its types, and `dist/node`, through which Node imports the
 * CommonJS files: it loads those in half the time, and a program that imports here and requires there has one copy. npm runs it with `--pack` before it packs, and with
 * `--packed` afterwards: in between, `package.json` lacks the condition that finds the sources, which are not packed.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const sdk = join(import.meta.dirname, "..");
const manifest = join(sdk, "package.json");
/** `package.json` as it is in the repository, while npm packs. */
const original = `${manifest}.orig`;
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  restoreManifest();
  const [step] = process.argv.slice(2);
  if (step !== "--packed") await build(join(sdk, "dist"));
  if (step === "--pack") {
    copyFileSync(manifest, original);
    writeFileSync(manifest, publishedManifest());
  }
}

/** Also after a pack that was killed half-way, so that the next build starts from the right one. */
function restoreManifest(): void {
  if (existsSync(original)) renameSync(original, manifest);
}

export async function build(dist: string): Promise<void> {
  const esm = join(dist, "esm");
  const cjs = join(dist, "cjs");
  rmSync(dist, { recursive: true, force: true });
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
  for (const file of readdirSync(esm, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".js")) await writeEntry(dist, file);
  }
}

/** A module of Node's that gives the exports of the CommonJS file by name. */
async function writeEntry(dist: string, file: string): Promise<void> {
  const names = Object.keys((await import(pathToFileURL(join(dist, "esm", file)).href)) as object);
  const entry = join(dist, "node", file);
  const from = relative(dirname(entry), join(dist, "cjs", file)).replaceAll("\\", "/");
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(entry, names.length > 0 ? `export { ${names.join(", ")} } from "${from}";\n` : "export {};\n");
}

/** `package.json` as it is published. */
export function publishedManifest(): string {
  const { scripts: _, ...published } = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, unknown>;
  return `${JSON.stringify(published, (name, value: unknown) => (name === "prove-source" ? undefined : value), 2)}\n`;
}

function compile(project: string, ...options: string[]): void {
  const { status } = spawnSync(process.execPath, [tsc, "--project", join(sdk, project), ...options], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`${project} does not compile`);
}

/** The compiler rewrites `./x.ts` in programs but not in types. */
function nameCompiledFiles(file: string): void {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replaceAll(/((?:from|import\() ?"\.[^"]*)\.ts"/g, '$1.js"'));
}
