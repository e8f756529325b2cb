/** Checks what `npm start` installs: enough to run, and no more than its budget. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { after, test } from "node:test";
import { inspectedEnvironment } from "../../platform/test/inspected.ts";

/** Bytes on disk of packages and sources together. */
const BUDGET = 110_000_000;
const root = join(import.meta.dirname, "../..");
const { optionsFor } = createRequire(import.meta.url)("../../tools/packages.cjs") as {
  optionsFor: (workspaces: readonly string[]) => string[];
};
const { workspaces, scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  workspaces: readonly string[];
  scripts: Readonly<Record<string, string>>;
};
const [, wanted = "", program = ""] = /--packages=(\S+) (\S+)/.exec(scripts["start"] ?? "") ?? [];

const temporary = mkdtempSync(join(tmpdir(), "first-start-"));
after(() => rmSync(temporary, { recursive: true }));
const clone = freshClone();

/** The sources, and the packages that npm plans to install. */
function freshClone(): string {
  const folder = join(temporary, "clone");
  copy(root, folder, [".git", "dist", "node_modules"]);
  // A package inside another one is planned on its own.
  for (const path of plannedPackages()) copy(join(root, path), join(folder, path), ["node_modules"]);
  return folder;
}

function copy(from: string, to: string, without: readonly string[]): void {
  const filter = (path: string) => path === from || !without.includes(basename(path));
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter });
}

/** Paths below `node_modules`. */
function plannedPackages(): string[] {
  const manifests = join(temporary, "manifests");
  const files = [".npmrc", "package-lock.json", ...["", ...workspaces].map((name) => join(name, "package.json"))];
  for (const file of files) cpSync(join(root, file), join(manifests, file));
  const options = ["ci", "--dry-run", "--json", "--offline", "--loglevel=error", ...optionsFor(wanted.split(","))];
  const output = execFileSync("npm", options, { cwd: manifests, encoding: "utf8" });
  const { add } = JSON.parse(output.slice(output.indexOf("{"))) as { add: readonly { path: string }[] };
  return add.map(({ path }) => relative(manifests, path)).sort();
}

/** Bytes that a folder takes on disk. */
function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  // In blocks of 512 bytes, whatever the disk's block size.
  return entries.reduce((size, entry) => size + lstatSync(join(folder, entry)).blocks * 512, 0);
}

test("after npm start a fresh clone takes at most 110 MB for packages and sources", () => {
  const size = sizeOf(clone);
  assert.ok(size <= BUDGET, `${Math.round(size / 1e6)} MB`);
});

test("npm start verifies a person with only the packages that it installs", async () => {
  const child = spawn(process.execPath, ["--conditions=prove-source", program, "--port", "0"], {
    cwd: clone,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...inspectedEnvironment },
  });
  after(() => child.kill("SIGKILL"));
  const output = await new Promise<string>((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("Serving at")) child.kill("SIGINT");
    });
    child.on("close", () => resolve(text));
  });
  assert.match(output, /Milo Pinson verified: yes/);
});
