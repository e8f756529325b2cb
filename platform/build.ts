/**
 * Builds the published package into `dist/`: the platform bundled with its libraries, so that it starts fast and installs
 * without a dependency tree; the bundle's bill of materials and licenses; the types; and the manifest.
 *
 *   node tools/run.cjs platform/build.ts
 *     --outdir <folder>    builds into another folder than `dist/`
 *     --metafile <file>    also keeps the bundler's own list of what it bundled
 *
 * `npm pack` runs in that folder. A pack that is interrupted there leaves the workspace's own manifest as it is.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cyclonedxEsbuildPlugin } from "@cyclonedx/cyclonedx-esbuild";
import { build } from "esbuild";
import { bundling } from "./bundling.ts";
import { type BillOfMaterials, librariesOnly, licenseTexts, withoutTexts } from "./bill-of-materials.ts";

const folder = import.meta.dirname;
const root = join(folder, "..");
const BILL_OF_MATERIALS = "sbom.cdx.json";
/** Members of the manifest that only the repository needs: the libraries are in the bundle, the sources are not. */
const NOT_PUBLISHED = new Set([
  "private",
  "scripts",
  "dependencies",
  "optionalDependencies",
  "devDependencies",
  "prove-source",
]);

const { values } = parseArgs({ options: { outdir: { type: "string" }, metafile: { type: "string" } } });
const dist = resolve(values.outdir ?? join(folder, "dist"));

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  ...bundling,
  absWorkingDir: folder,
  entryPoints: { cli: "src/cli.ts", index: "src/index.ts", testing: "src/testing/index.ts" },
  outdir: dist,
  metafile: true,
  plugins: [
    cyclonedxEsbuildPlugin({
      gatherLicenseTexts: true,
      outputReproducible: true,
      outputFile: BILL_OF_MATERIALS,
      // It throws what is wrong, and would print what it does.
      logLevel: "silent",
    }),
  ],
});
if (values.metafile) writeFileSync(values.metafile, JSON.stringify(metafile));
writeBillOfMaterials();
declareTypes();
for (const file of ["README.md", "LICENSE"]) cpSync(join(folder, file), join(dist, file));
write("package.json", publishedManifest());

function writeBillOfMaterials(): void {
  const { workspaces } = readJson(join(root, "package.json")) as { workspaces: readonly string[] };
  const names = workspaces.map((name) => (readJson(join(root, name, "package.json")) as { name: string }).name);
  const bill = librariesOnly(readJson(join(dist, BILL_OF_MATERIALS)) as BillOfMaterials, new Set(names));
  write("THIRD-PARTY-LICENSES.txt", licenseTexts(bill));
  write(BILL_OF_MATERIALS, JSON.stringify(withoutTexts(bill), null, 2));
}

/** Declarations of the public entry; it reaches no library's types. */
function declareTypes(): void {
  const tsc = join(root, "node_modules", ".bin", "tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", "tsconfig.build.json", "--outDir", join(dist, "types")],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`the declarations could not be made:\n${stdout}`);
}

/** The workspace's manifest, whose `dist` is the package's root. */
function publishedManifest(): string {
  const inPackage = (key: string, value: unknown) => {
    if (NOT_PUBLISHED.has(key)) return undefined;
    return typeof value === "string" ? value.replace(/^(\.\/)?dist\//, "$1") : value;
  };
  return JSON.stringify(readJson(join(folder, "package.json")), inPackage, 2);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function write(name: string, text: string): void {
  writeFileSync(join(dist, name), text);
}
