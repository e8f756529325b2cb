/** Runs the command `proofline` as users do. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { after } from "node:test";
import { inspectedEnvironment } from "./inspected.ts";
import { COMMAND } from "./programs.ts";

export interface Command {
  readonly child: ChildProcess;
  /** Standard output and standard error so far. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** The URL that it prints once it listens. */
  readonly listening: Promise<string>;
}

/** @param flags options of Node.js */
export function runCommand(
  args: readonly string[],
  environment: Record<string, string> = {},
  flags: readonly string[] = [],
): Command {
  const child = spawn(process.execPath, [...flags, "--conditions=prove-source", COMMAND, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...inspectedEnvironment, ...environment },
  });
  after(() => child.kill("SIGKILL"));
  let output = "";
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  const listening = new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      const [, url] = /listens on (http\S+)/.exec(output) ?? [];
      // Waits until the other pipe is read to its end.
      if (url) setImmediate(resolve, url);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((how) => reject(new Error(`ended with ${how} before it listened: ${output}`)));
  });
  listening.catch(() => {});
  return { child, output: () => output, ended, listening };
}

/** The command succeeds. @returns its output */
export async function done(command: Command): Promise<string> {
  assert.equal(await command.ended, 0, command.output());
  return command.output();
}

/** The command fails with a message and without a stack. */
export async function refused(command: Command, message: RegExp): Promise<void> {
  assert.equal(await command.ended, 1, command.output());
  assert.match(command.output(), message);
  assert.doesNotMatch(command.output(), /\n\s+at /, "expected a message without a stack");
}

/** The command exits after SIGTERM. */
export async function end(command: Command): Promise<void> {
  command.child.kill("SIGTERM");
  await done(command);
}
