/** What has to happen when a test file has ended, whether its process goes on with other files or not. */
import { after } from "node:test";

type Action = () => void | Promise<void>;

const actions: Action[] = [];
let hasOwner = false;

/** Runs `action` after each test file of this process. Its failure keeps no other from running. */
export function atFileEnd(action: Action): void {
  actions.push(action);
  if (!hasOwner && actions.length === 1) after(() => endFile().catch(failProcess));
}

/** For a process that runs one file after the other and says itself when one has ended. @returns says so */
export function takeFileEnds(): () => Promise<void> {
  hasOwner = true;
  return endFile;
}

async function endFile(): Promise<void> {
  const results = await Promise.allSettled(actions.map(async (action) => action()));
  const failures = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

/** A hook that fails would keep those after it from running, and what they would have ended would go on. */
function failProcess(cause: unknown): void {
  console.error(cause);
  process.exitCode = 1;
}
