#!/usr/bin/env node
/** Where the command begins: with a look at Node.js, since an old one could not even load the rest. */
import { boundMemory } from "./cli/memory.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // What serves, and what may read a file of a million people.
  if (["serve", "people"].includes(process.argv[2] ?? "")) boundMemory();
  // What is written is for the owner alone.
  process.umask(0o077);
  const { run } = await import("./cli/run.ts");
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(`proofline: needs Node.js 22.18 or later, and this is ${process.versions.node}\n`);
  process.exitCode = 1;
}
