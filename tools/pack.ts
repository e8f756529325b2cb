/** `npm run pack`: builds the packages that users install and writes their tarballs to `packed/`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackage } from "../sdk/tools/package.ts";

const root = join(import.meta.dirname, "..");
const destination = join(root, "packed");

const folder = mkdtempSync(join(tmpdir(), "pack-"));
try {
  const [sdk, platform] = [join(folder, "sdk"), join(folder, "platform")];
  writePackage(sdk);
  run(process.execPath, ["--conditions=prove-source", join(root, "platform", "build.ts"), "--outdir", platform]);
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination);
  run("npm", ["pack", "--silent", "--pack-destination", destination, sdk, platform]);
} finally {
  rmSync(folder, { recursive: true });
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
