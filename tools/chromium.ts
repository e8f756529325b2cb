/**
 * Finds the Chromium for the browser tests, or installs Debian's. It is not an npm package, so `npm ci` cannot install
 * it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** Names of the command, in order of preference. */
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
/** Paths on macOS, which are not in PATH. */
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
/** Other programs may be installing packages at the same time. */
const APT_OPTIONS = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];

/** Path of a Chromium; the one named by the environment comes first. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env["CHROMIUM"] ?? "", ...onPath, ...APPLICATIONS].find((file) => file !== "" && existsSync(file));
}

/** Installs Chromium if none is found. @returns why installation failed, if it did */
export function bringChromium(): string | undefined {
  if (findChromium()) return undefined;
  const missing = "no Chromium or Chrome is installed";
  if (process.getuid?.() !== 0) return `${missing}, and only root can install one`;
  process.stderr.write("Installing Chromium …\n");
  const isInstalled =
    apt("update") && apt("install", "--yes", "--no-install-recommends", "chromium") && findChromium() !== undefined;
  return isInstalled ? undefined : `${missing}, and apt-get cannot install it here`;
}

function apt(...command: string[]): boolean {
  const { status } = spawnSync("apt-get", [...APT_OPTIONS, ...command], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}
