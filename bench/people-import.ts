/** `proofline people import`, run and watched. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "./build.ts";
import { cpuMs, statusMb } from "./server-process.ts";
import type { Installation } from "./stores.ts";

const LOOK_EVERY_MS = 50;

export interface Run {
  readonly seconds: number;
  /** Of the process, which is not all where a database server works beside it. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Imports a file of so many people, all of whom must be taken. */
export async function importInto({ data, environment }: Installation, file: string, people: number): Promise<Run> {
  const cli = path.join(root, "platform/dist/cli.js");
  return watched([cli, "people", "import", file, "--data", data, "--json"], environment, (printed) => {
    const { rows, refused } = JSON.parse(printed) as { rows: number; refused: number };
    if (rows !== people || refused > 0) throw new Error(`of ${people} people ${rows} were read, ${refused} refused`);
  });
}

/** Runs a Node.js program to its end, with a look at its time and memory now and then. */
export async function watched(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  check: (printed: string) => void = () => {},
): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let printed = "";
  let complained = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complained = (complained + text).slice(-2000)));
  const seen = { cpuMs: 0, peakMb: 0 };
  const look = setInterval(() => {
    const [cpu, peak] = [cpuMs(child.pid), statusMb(child.pid, "VmHWM")];
    if (cpu > 0) seen.cpuMs = cpu;
    if (peak > 0) seen.peakMb = peak;
  }, LOOK_EVERY_MS);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Error(`${command.join(" ")} ended with exit code ${String(code)}: ${complained}`);
  check(printed);
  return { seconds: (performance.now() - startedAt) / 1000, ...seen };
}
