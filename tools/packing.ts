/** Builds the packages that users install, and packs them. */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writePackage } from "../sdk/tools/package.ts";

const root = join(import.meta.dirname, "..");

/** Environment variable with the folder of the packages that the test command has packed for all test files. */
export const PACKAGES_VARIABLE = "PROOFLINE_TEST_PACKAGES";
const METAFILE = "metafile.json";

export interface PackedPlatform {
  readonly tarball: string;
  /** The bundler's list of what it bundled. */
  readonly metafile: string;
}

/** Packs both packages for all test files that are started with this environment. */
export function sharePackages(destination: string): void {
  packSdk(destination);
  packPlatform(destination);
  process.env[PACKAGES_VARIABLE] = destination;
}

/** @param destination folder for the tarball if no shared package exists */
export const sdkForTests = (destination: string): string => sharedTarball("prove-api") ?? packSdk(destination);

/** @param destination folder for the tarball and the metafile if no shared package exists */
export function platformForTests(destination: string): PackedPlatform {
  const shared = sharedTarball("platform");
  return shared ? { tarball: shared, metafile: join(dirname(shared), METAFILE) } : packPlatform(destination);
}

function sharedTarball(name: string): string | undefined {
  const folder = process.env[PACKAGES_VARIABLE];
  return folder && globSync(join(folder, `*${name}-*.tgz`))[0];
}

/** @returns path of the tarball */
export function packSdk(destination: string): string {
  return packed(destination, writePackage);
}

/** @param metafile file for the bundler's list */
export function packPlatform(destination: string, metafile: string = join(destination, METAFILE)): PackedPlatform {
  const program = ["--conditions=prove-source", join(root, "platform", "build.ts")];
  const tarball = packed(destination, (folder) =>
    run(process.execPath, [...program, "--outdir", folder, "--metafile", metafile]),
  );
  return { tarball, metafile };
}

function packed(destination: string, build: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const built = join(folder, "built");
    build(built);
    return join(destination, run("npm", ["pack", "--silent", "--pack-destination", destination, built]).trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}`);
  return stdout;
}
