/**
 * Bounds the room that V8 takes for short-lived objects. Left to itself, V8 doubles that room under load, again and
 * again, and here gains no speed by it (decision 18).
 *
 * V8 reads the limit when it makes its heap, which is before any line of ours runs: `v8.setFlagsFromString` comes too
 * late. So the process replaces itself with one that has the flag: same pid, same files, never two of them.
 */
const FLAG = "--max-semi-space-size=16";

/** To be called before anything else is loaded or opened. Returns where the limit stands already or cannot be set. */
export function boundMemory(): void {
  if (isDecidedByUser() || hasChannel()) return;
  const args = [process.execPath, FLAG, ...process.execArgv, ...process.argv.slice(1)];
  try {
    // The environment by name: Node 22 would leave it out.
    process.execve?.(process.execPath, args, process.env);
  } catch {
    // Windows, or a process that may start no other (`--permission`): it serves as well, with more memory.
  }
}

/** Whatever is said about this room, as a flag or in NODE_OPTIONS, holds; our own flag too, once it is there. */
function isDecidedByUser(): boolean {
  return [...process.execArgv, process.env["NODE_OPTIONS"] ?? ""].some((text) => /semi[-_]space/.test(text));
}

/** To a parent that started this as a Node.js child and would lose it: `node --watch`, process managers. */
function hasChannel(): boolean {
  return process.connected;
}
