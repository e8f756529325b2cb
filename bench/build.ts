/** Builds a workspace when its `dist` is missing or older than what it is made from. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);

interface Build {
  readonly sources: readonly string[];
  /** What the benchmarks run. */
  readonly products: readonly string[];
}

const builds = {
  platform: { sources: ["platform", "contract"], products: ["platform/dist/cli.js"] },
  sdk: { sources: ["sdk"], products: ["sdk/dist/esm", "sdk/dist/cjs"] },
} satisfies Record<string, Build>;

type Workspace = keyof typeof builds;

/** Undefined when the build is there and fresh; otherwise why it is not, in words. */
export function build(workspace: Workspace): string | undefined {
  const { products } = builds[workspace];
  if (isFresh(workspace)) return undefined;
  const manifest = JSON.parse(readFileSync(path.join(root, workspace, "package.json"), "utf8"));
  if (manifest.scripts?.build === undefined) return `${workspace} has no build yet`;
  process.stderr.write(`Building ${workspace} …\n`);
  const npm = spawnSync("npm", ["run", "build", "--workspace", workspace], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) return `the build of ${workspace} failed:\n${(npm.stdout + npm.stderr).trim().slice(-2000)}`;
  const missing = products.find((product) => !existsSync(path.join(root, product)));
  return missing === undefined ? undefined : `the build of ${workspace} made no ${missing}`;
}

function isFresh(workspace: Workspace): boolean {
  const { sources, products } = builds[workspace];
  if (!products.every((product) => existsSync(path.join(root, product)))) return false;
  return (
    newest(path.join(root, workspace, "dist")) >=
    Math.max(...sources.map((source) => newest(path.join(root, source), ["dist", "node_modules"])))
  );
}

/** When the youngest file below `folder` was written, leaving out folders of those names. */
function newest(folder: string, leftOut: readonly string[] = []): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.includes(entry.name))
    .map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? newest(file, leftOut) : statSync(file).mtimeMs;
    });
  return Math.max(0, ...times);
}
