/** Runs `proofline people import` and measures its time and memory. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "./build.ts";
import { cpuMs, statusMb } from "./server-process.ts";
import type { Installation } from "./stores.ts";

const SAMPLE_INTERVAL_MS = 50;

export interface Run {
  readonly seconds: number;
  /** CPU time of the process, without that of a database server. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Imports a file of `people` rows. Throws unless every row is accepted. */
export async function importInto({ data, environment }: Installation, file: string, people: number): Promise<Run> {
  const cli = path.join(root, "platform/dist/cli.js");
  return watched([cli, "people", "import", file, "--data", data, "--json"], environment, (output) => {
    const { rows, refused } = JSON.parse(output) as { rows: number; refused: number };
    if (rows !== people || refused > 0) throw new Error(`${rows} of ${people} rows were read, ${refused} rejected`);
  });
}

/** Runs a Node.js program to completion and samples its CPU time and memory. */
export async function watched(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  check: (output: string) => void = () => {},
): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let output = "";
  let errorOutput = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errorOutput = (errorOutput + text).slice(-2000)));
  const usage = { cpuMs: 0, peakMb: 0 };
  const sampler = setInterval(() => {
    const [cpu, peak] = [cpuMs(child.pid), statusMb(child.pid, "VmHWM")];
    if (cpu > 0) usage.cpuMs = cpu;
    if (peak > 0) usage.peakMb = peak;
  }, SAMPLE_INTERVAL_MS);
  const [code] = await once(child, "close");
  clearInterval(sampler);
  if (code !== 0) throw new Error(`${command.join(" ")} exited with code ${String(code)}: ${errorOutput}`);
  check(output);
  return { seconds: (performance.now() - startedAt) / 1000, ...usage };
}
