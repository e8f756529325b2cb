/** Builds a workspace whose `dist` is missing or older than its sources. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);

interface Build {
  readonly sources: readonly string[];
  /** Files and folders that the benchmarks use. */
  readonly products: readonly string[];
}

const builds = {
  platform: { sources: ["platform", "contract"], products: ["platform/dist/cli.js"] },
  sdk: { sources: ["sdk"], products: ["sdk/dist/esm", "sdk/dist/cjs"] },
} satisfies Record<string, Build>;

type Workspace = keyof typeof builds;

/** Builds the workspace if needed. Returns `undefined` on success, otherwise the reason as text for the report. */
export function build(workspace: Workspace): string | undefined {
  const { products } = builds[workspace];
  if (isFresh(workspace)) return undefined;
  const manifest = JSON.parse(readFileSync(path.join(root, workspace, "package.json"), "utf8"));
  if (manifest.scripts?.build === undefined) return `${workspace} has no build script`;
  process.stderr.write(`Building ${workspace} …\n`);
  const npm = spawnSync("npm", ["run", "build", "--workspace", workspace], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) return `the build of ${workspace} failed:\n${(npm.stdout + npm.stderr).trim().slice(-2000)}`;
  const missing = products.find((product) => !existsSync(path.join(root, product)));
  return missing === undefined ? undefined : `the build of ${workspace} did not create ${missing}`;
}

function isFresh(workspace: Workspace): boolean {
  const { sources, products } = builds[workspace];
  if (!products.every((product) => existsSync(path.join(root, product)))) return false;
  return (
    newest(path.join(root, workspace, "dist")) >=
    Math.max(...sources.map((source) => newest(path.join(root, source), ["dist", "node_modules"])))
  );
}

/** Modification time of the newest file below `folder`, without the folders whose names are `excluded`. */
function newest(folder: string, excluded: readonly string[] = []): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !excluded.includes(entry.name))
    .map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(file, excluded) : statSync(file).mtimeMs;
    });
  return Math.max(0, ...times);
}
