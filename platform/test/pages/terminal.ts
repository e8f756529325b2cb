/**
 * Puts the command `proofline` on the `PATH` of the docs' shell blocks.
 *
 * It is a script that passes its arguments to one process, `commander.ts`, because starting Node.js would take most of
 * the time. `serve` is a separate process; it ends when the next `serve` starts, and with the page.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { freePort } from "../free-port.ts";
import { inspectedEnvironment } from "../inspected.ts";

/** Output of a page's commands, block by block. */
export interface Session {
  readonly outputs: readonly string[];
  readonly port: number;
}

/** Separates the outputs of two blocks. */
const END_OF_BLOCK = "\u001e";

const bin = await mkdtemp(join(tmpdir(), "bin-"));
const socket = join(bin, "commander");
const commander = spawn(
  process.execPath,
  ["--conditions=prove-source", join(import.meta.dirname, "commander.ts"), socket],
  {
    stdio: ["pipe", "pipe", "inherit"],
  },
);
after(async () => {
  commander.stdin.end();
  await once(commander, "close");
  await rm(bin, { recursive: true });
});
await once(commander.stdout, "data");

const SCRIPT = `#!/bin/sh
printed=$(mktemp -d)
code=$({ printf '%s\\0' "$printed" "$PWD" "$#" "$@"; env -0; } |
  curl -sS --unix-socket '${socket}' --data-binary @- http://commander/)
cat "$printed/stdout"
cat "$printed/stderr" >&2
rm -r "$printed"
exit "$code"
`;
for (const name of ["proofline", "proofline"]) await writeFile(join(bin, name), SCRIPT, { mode: 0o755 });

/** Runs blocks of commands in one shell, in a new folder. @throws with their output if one fails */
export async function runInTerminal(
  blocks: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), "page-"));
  const port = await freePort();
  const script = blocks.map((block) => block.replaceAll("127.0.0.1:8080", `127.0.0.1:${port}`));
  const bash = spawn("bash", ["-euo", "pipefail", "-c", script.join(`\nprintf '\\036'\n`)], {
    cwd: folder,
    env: {
      PATH: `${bin}:${process.env["PATH"] ?? ""}`,
      HOME: folder,
      PROOFLINE_DATA: join(folder, "data"),
      PROOFLINE_PORT: String(port),
      ...inspectedEnvironment,
      ...environment,
    },
  });
  const [output, complaints, [code]] = await Promise.all([text(bash.stdout), text(bash.stderr), once(bash, "close")]);
  await rm(folder, { recursive: true });
  assert.equal(code, 0, complaints + output);
  return { outputs: output.split(END_OF_BLOCK), port };
}
