/** Installs runtimes and older compilers for the tests of the package. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs packages that are not dependencies of the project, because they take a gigabyte.
 *
 * @returns the `node_modules` folder
 */
export function installed(name: "runtimes" | "compilers"): string {
  const folder = join(import.meta.dirname, name);
  const packages = join(folder, "node_modules");
  const lock = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const stamp = join(packages, ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return packages;
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stderr } = spawnSync("npm", options, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: ${stderr}`);
  writeFileSync(stamp, lock);
  return packages;
}
