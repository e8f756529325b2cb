/**
 * Builds what is published: the platform bundled into `dist/` with everything it needs, so that it starts fast and
 * installs without a dependency tree. The licences of what is bundled go along.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";

const folder = import.meta.dirname;
const root = join(folder, "..");
const dist = join(folder, "dist");

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: folder,
  entryPoints: { cli: "src/cli.ts", index: "src/index.ts", testing: "src/testing/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.18",
  conditions: ["prove-source"],
  // Of packages that have both, the modules: what is not used of them is left out.
  mainFields: ["module", "main"],
  metafile: true,
  minifySyntax: true,
  minifyWhitespace: true,
  // Some of the libraries are CommonJS and ask for Node's own modules by require.
  banner: {
    js: 'import { createRequire as proveRequire } from "node:module";const require = proveRequire(import.meta.url);',
  },
});
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licencesOf(metafile));
declareTypes();

/** Declarations of the public entry; it reaches no library's types. */
function declareTypes(): void {
  const tsc = join(root, "node_modules", ".bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the declarations could not be made:\n${stdout}`);
}

/** The licence texts of all packages that went into the bundle. */
function licencesOf({ inputs }: Metafile): string {
  const packages = new Set(
    Object.keys(inputs).flatMap((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map((path) => {
      const place = join(folder, path);
      const { name, version, license } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
      const file = readdirSync(place).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(place, file), "utf8").trim() : ""}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
