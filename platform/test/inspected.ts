/**
 * Whoever imports this has every answer inspected: of the platforms in its own process, and of those in child processes
 * that are given `inspectedEnvironment`, from source or built. The test file fails during which one was not as the contract
 * has it.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { atFileEnd } from "./file-end.ts";
import { inspectAnswers } from "./inspection.ts";
import { INSPECTED_CHILD } from "./programs.ts";

const folder = mkdtempSync(join(tmpdir(), "inspected-"));
const fromChildren = join(folder, "complaints");

const { NODE_COMPILE_CACHE } = process.env;

export const inspectedEnvironment = {
  ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
  NODE_OPTIONS: `--import=${pathToFileURL(INSPECTED_CHILD).href}`,
  PROOFLINE_TEST_COMPLAINTS: fromChildren,
} as const;

const complaints: string[] = [];
inspectAnswers((complaint) => complaints.push(complaint));

/** What children have complained of so far. */
export function complaintsOfChildren(): string {
  try {
    return readFileSync(fromChildren, "utf8");
  } catch {
    // None has written any.
    return "";
  }
}

/** Forgets them. @returns what was wrong with the answers up to now */
export function takeComplaints(): string {
  const all = [...complaints.splice(0), complaintsOfChildren()].join("\n").trim();
  rmSync(fromChildren, { force: true });
  return all;
}

atFileEnd(() => assert.equal(takeComplaints(), ""));

process.on("exit", () => {
  const late = takeComplaints();
  rmSync(folder, { recursive: true });
  if (late === "") return;
  console.error(late);
  process.exitCode = 1;
});
