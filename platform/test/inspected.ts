/**
 * Whoever imports this has every answer inspected: of the platforms in its own process, and of those in child processes
 * that are given `inspectedEnvironment`, from source or built. The process of the test file ends with 1 if one is not as
 * the contract has it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspectAnswers } from "./inspection.ts";

const folder = mkdtempSync(join(tmpdir(), "inspected-"));
const fromChildren = join(folder, "complaints");

export const inspectedEnvironment = {
  NODE_OPTIONS: `--import=${new URL("inspected-child.mjs", import.meta.url).href}`,
  PROVE_TEST_COMPLAINTS: fromChildren,
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

// Not a hook: one that fails keeps the others from running, and what they would have ended goes on.
process.on("exit", () => {
  const all = [...complaints, complaintsOfChildren()].filter((text) => text !== "");
  rmSync(folder, { recursive: true });
  if (all.length === 0) return;
  console.error(all.join("\n"));
  process.exitCode = 1;
});
