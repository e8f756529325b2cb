/**
 * Importing this module inspects every response: of platforms in this process, and of those in child processes with
 * `inspectedEnvironment`.
 *
 * The test file that was running fails if a response violates the contract.
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

/** Violations that child processes have reported so far. */
export function complaintsOfChildren(): string {
  try {
    return readFileSync(fromChildren, "utf8");
  } catch {
    // No child process has written any.
    return "";
  }
}

/** Clears the list. @returns the violations so far */
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
