/** Packs the package and installs it in an empty project. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { promisify } from "node:util";
import { sdkForTests } from "../../../tools/packing.ts";

export const execute = promisify(execFile);
export const sdk = join(import.meta.dirname, "..", "..");
/** The official name, under which programs import the package. */
export const PACKAGE = "@prove-identity/prove-api";

export interface Packed {
  /** Empty project with the package installed; removed after the tests of the file. */
  readonly project: string;
  readonly tarball: string;
  /** Folder of the package in the project. */
  readonly installed: string;
}

export async function packed(): Promise<Packed> {
  const project = mkdtempSync(join(tmpdir(), "sdk-consumer-"));
  after(() => rmSync(project, { recursive: true }));
  const tarball = sdkForTests(project);
  const scope = join(project, "node_modules", "@prove-identity");
  mkdirSync(scope, { recursive: true });
  await execute("tar", ["-xzf", tarball, "-C", scope]);
  const installed = join(scope, "prove-api");
  renameSync(join(scope, "package"), installed);
  return { project, tarball, installed };
}
