/** The load generator, in a process on a core of its own. One process for the whole run, so that it is warm. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pinned } from "./cores.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Each call is about another of these people, whose fields are put into the body. */
  readonly about?: PeopleAsked;
}

export interface PeopleAsked {
  readonly count: number;
  /** As places in the file of invented people: every so-many-th. */
  readonly every: number;
  /** Tokens of clients that take turns, since each has a limit of its own. */
  readonly bearers: readonly string[];
}

/** Stands in the body of a step for the `correlationId` of the first answer on the same connection. */
export const CORRELATION_ID = "{correlationId}";

export interface LoadOrder {
  /** One request again and again, or the steps of a walk; what is counted is the walk. */
  readonly requests: readonly HttpRequest[];
  /** Base URL of the server. */
  readonly url: string;
  /** Open connections; each sends its next request when it has the answer to the last one. */
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Walks per second whose answers had status 2xx. */
  readonly perSecond: number;
  readonly answered: number;
  /** Of one answer. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Broken connections, time-outs and other statuses than 2xx. */
  readonly failed: number;
  /** Share of its core that the generator itself used: near 1, it and not the server was the limit. */
  readonly generatorBusy: number;
}

/** A program of its own that does what it is ordered, one order after the other. */
export interface Driver<Order, Result> {
  run(order: Order): Promise<Result>;
  stop(): void;
}

export type LoadGenerator = Driver<LoadOrder, LoadResult>;

export const startLoadGenerator = (core: number | undefined): LoadGenerator => startDriver("load-generator.ts", core);

/** @param file the program, in this folder */
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
    run: async (order) => (await ask(child, order)) as Result,
    stop: () => {
      process.off("exit", stop);
      stop();
    },
  };
}

async function ask(child: ChildProcess, order: object): Promise<unknown> {
  const ended = new AbortController();
  const answer = once(child, "message", { signal: ended.signal });
  const onExit = () => ended.abort(new Error("The load generator ended."));
  child.once("exit", onExit);
  child.send(order);
  const [result] = await answer;
  child.off("exit", onExit);
  return result;
}
