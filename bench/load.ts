/** Starts load generators as separate processes on their own core. A process lives for the whole run, so that it is warm. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pinned } from "./cores.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Each request adds the fields of the next of these people to the body. */
  readonly people?: PeopleRotation;
}

export interface PeopleRotation {
  readonly count: number;
  /** Step between consecutive people, as an index in the synthetic people file. */
  readonly stride: number;
  /** Tokens of different clients, used in turn because each client has its own limit. */
  readonly bearers: readonly string[];
}

/** Placeholder in a request body for the `correlationId` of the first response on the same connection. */
export const CORRELATION_ID = "{correlationId}";

export interface LoadOrder {
  /** One request or a sequence of requests, repeated. A sequence counts as one. */
  readonly requests: readonly HttpRequest[];
  /** Base URL of the server. */
  readonly url: string;
  /** Number of open connections; each sends its next request after it has received the previous response. */
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Sequences per second; responses count only with status 2xx. */
  readonly perSecond: number;
  readonly completed: number;
  /** Latency of one response. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Number of broken connections, timeouts and responses without status 2xx. */
  readonly failed: number;
  /** Share of its core that the generator used. Near 1, the generator and not the server was the bottleneck. */
  readonly generatorBusy: number;
}

/** A process that executes orders one after another. */
export interface Driver<Order, Result> {
  run(order: Order): Promise<Result>;
  stop(): void;
}

export type LoadGenerator = Driver<LoadOrder, LoadResult>;

export const startLoadGenerator = (core: number | undefined): LoadGenerator => startDriver("load-generator.ts", core);

/** @param file the driver program, in this folder */
export function startDriver<Order extends object, Result>(
  file: string,
  core: number | undefined,
): Driver<Order, Result> {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const [command = "", ...options] = pinned(core, [process.execPath, program]);
  const child = spawn(command, options, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const stop = () => void child.kill();
  process.once("exit", stop);
  return {
    run: async (order) => (await sendOrder(child, order)) as Result,
    stop: () => {
      process.off("exit", stop);
      stop();
    },
  };
}

async function sendOrder(child: ChildProcess, order: object): Promise<unknown> {
  const ended = new AbortController();
  const reply = once(child, "message", { signal: ended.signal });
  const onExit = () => ended.abort(new Error("The driver process exited before it returned a result."));
  child.once("exit", onExit);
  child.send(order);
  const [result] = await reply;
  child.off("exit", onExit);
  return result;
}
