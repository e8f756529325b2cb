/**
 * Limits the memory of V8's young generation. By default, V8 keeps doubling it under load, which makes this server no
 * faster (decision 18).
 *
 * V8 reads the limit when it creates its heap, before any of this code runs, so `v8.setFlagsFromString` is too late. The
 * process therefore replaces itself by `execve` with the flag set: same process ID, same open files, no second process.
 */
const FLAG = "--max-semi-space-size=16";

/** Call before loading or opening anything else. Returns if the limit is already set or cannot be set. */
export function boundMemory(): void {
  if (hasSemiSpaceFlag() || hasChannel()) return;
  const args = [process.execPath, FLAG, ...process.execArgv, ...process.argv.slice(1)];
  try {
    // Pass the environment explicitly: Node.js 22 omits it by default.
    process.execve?.(process.execPath, args, process.env);
  } catch {
    // Windows, or `--permission` without child processes: continue without the limit.
  }
}

/** Returns whether a semi-space flag is set on the command line (by the user or by `boundMemory`) or in NODE_OPTIONS. */
function hasSemiSpaceFlag(): boolean {
  return [...process.execArgv, process.env["NODE_OPTIONS"] ?? ""].some((text) => /semi[-_]space/.test(text));
}

/** Returns whether a parent has an IPC channel that `execve` would close: `node --watch`, process managers. */
function hasChannel(): boolean {
  return process.connected;
}
