/** Creates what many test files share, and names it in environment variables. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SERVER_VARIABLE, startPostgres } from "../platform/test/postgres-server.ts";
import { BUNDLES_VARIABLE } from "../platform/test/programs.ts";
import { bringChromium } from "./chromium.ts";
import { sharePackages } from "./packing.ts";
import { browserFiles, needPostgres } from "./test-files.ts";
import { bundleProgram } from "./test-program.ts";

/** Up to this number of files the command starts from source, because a bundle would cost more than it saves. */
const FEW_FILES = 4;

type End = () => unknown;

/** @returns a function that removes and stops everything */
export async function shareResources(files: readonly string[], isEverything: boolean): Promise<() => Promise<void>> {
  const ends: End[] = [];
  const end = async () => {
    for (const each of ends.splice(0).toReversed()) await each();
  };
  try {
    if (files.length > FEW_FILES) process.env[BUNDLES_VARIABLE] = await bundleProgram();
    if (isEverything) ends.push(packAll());
    ends.push(await browserFor(browserFiles(files).length));
    if (needPostgres(files)) ends.push(await databaseServer());
    return end;
  } catch (cause) {
    await end();
    throw cause;
  }
}

function packAll(): End {
  const folder = mkdtempSync(join(tmpdir(), "test-packages-"));
  try {
    sharePackages(folder);
  } catch (cause) {
    // Each file that needs a package packs it then, and fails with its own name.
    console.error(cause);
  }
  return () => rmSync(folder, { recursive: true });
}

async function browserFor(files: number): Promise<End> {
  const missing = files > 0 ? bringChromium() : undefined;
  if (missing) process.stderr.write(`The browser tests are SKIPPED: ${missing}.\n`);
  if (missing || files < 2) return () => undefined;
  // Most runs do not need the library.
  const { shareChromium } = await import("../platform/test/browser/chromium.ts");
  return shareChromium();
}

async function databaseServer(): Promise<End> {
  const server = await startPostgres();
  process.env[SERVER_VARIABLE] = server.url;
  return () => server.stop();
}
