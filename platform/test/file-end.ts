/** Runs actions after each test file, even when its process continues with other files. */
import { after } from "node:test";

type Action = () => void | Promise<void>;

const actions: Action[] = [];
let hasOwner = false;

/** Runs `action` after each test file of this process. A failing action does not prevent the others. */
export function atFileEnd(action: Action): void {
  actions.push(action);
  if (!hasOwner && actions.length === 1) after(() => endFile().catch(failProcess));
}

/** For a process that runs several files. @returns a function to call when a file has ended */
export function takeFileEnds(): () => Promise<void> {
  hasOwner = true;
  return endFile;
}

async function endFile(): Promise<void> {
  const results = await Promise.allSettled(actions.map(async (action) => action()));
  const failures = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

/** Fails the process instead of the hook, because a failing hook prevents the later ones from running. */
function failProcess(cause: unknown): void {
  console.error(cause);
  process.exitCode = 1;
}
