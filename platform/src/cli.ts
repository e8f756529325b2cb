#!/usr/bin/env node
/** Entry point of the command. Checks the Node.js version first, since an older one cannot load the other modules. */
import { boundMemory } from "./cli/memory.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // The server, and imports of files with a million people.
  if (["serve", "people"].includes(process.argv[2] ?? "")) boundMemory();
  // Created files are readable only by their owner.
  process.umask(0o077);
  const { run } = await import("./cli/run.ts");
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(`proofline: requires Node.js 22.18 or later; this is ${process.versions.node}\n`);
  process.exitCode = 1;
}
