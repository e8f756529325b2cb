/** Starts a server process, waits until it prints its URL, reads its CPU time and memory, and stops it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { pinned } from "./cores.ts";

const STARTUP_LIMIT_MS = 20_000;
const SHUTDOWN_LIMIT_MS = 10_000;
const LISTENING_URL = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/;

export interface ServerCommand {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly core?: number | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** CPU time used so far, in milliseconds; NaN without /proc. */
  cpuMs(): number;
  /** Current and peak resident memory in MB; NaN without /proc. */
  residentMb(): { now: number; peak: number };
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));

/** Resolves when the server has printed its URL. */
export async function startServer({ command, environment = {}, core }: ServerCommand): Promise<RunningServer> {
  const [program = "", ...options] = pinned(core, command);
  const child = spawn(program, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const url = await listeningUrl(child).catch(async (error: unknown) => {
    await stop(child);
    throw error;
  });
  return {
    url,
    cpuMs: () => cpuMs(child.pid),
    residentMb: () => ({ now: statusMb(child.pid, "VmRSS"), peak: statusMb(child.pid, "VmHWM") }),
    stop: () => stop(child),
  };
}

function listeningUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let errorOutput = "";
    const fail = (problem: string) => reject(new Error(`The server ${problem}. ${errorOutput.trim().slice(-2000)}`));
    const timer = setTimeout(() => fail(`printed no URL within ${STARTUP_LIMIT_MS / 1000} s`), STARTUP_LIMIT_MS);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const url = LISTENING_URL.exec(output)?.[0];
      // Waits for the end of the line; otherwise the port could be incomplete.
      if (url === undefined || !output.includes("\n", output.indexOf(url))) return;
      clearTimeout(timer);
      child.stdout?.removeAllListeners("data").resume();
      resolve(url);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      errorOutput = (errorOutput + text).slice(-4000);
    });
    child.once("error", (error) => fail(`could not be started: ${error.message}`));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`exited with code ${code} before it listened`);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), SHUTDOWN_LIMIT_MS);
  await ended;
  clearTimeout(timer);
}

/** User and system time from /proc; a tick is 10 ms on every Linux that Node runs on. */
export function cpuMs(pid: number | undefined): number {
  const fields = readProc(pid, "stat")
    ?.replace(/^.*\) /, "")
    .split(" ");
  return fields === undefined ? Number.NaN : (Number(fields[11]) + Number(fields[12])) * 10;
}

export function statusMb(pid: number | undefined, field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readProc(pid, "status") ?? "")?.[1];
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}

function readProc(pid: number | undefined, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return undefined;
  }
}
