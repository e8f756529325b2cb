/** Measures several servers under the same load alternately (A B C A B C …), so that a temporary slowdown affects all of them. */
import type { HttpRequest, LoadGenerator, LoadOrder } from "./load.ts";
import type { RunningServer } from "./server-process.ts";
import { median } from "./statistics.ts";

export interface Target {
  readonly name: string;
  readonly server: RunningServer;
  /** One request or a sequence. */
  readonly requests: readonly HttpRequest[];
}

export interface RoundsPlan {
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

export interface Measured {
  readonly name: string;
  /** One figure per round. */
  readonly perSecond: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the server per sequence, in microseconds. Valid even if the load did not saturate the server. */
  readonly cpuMicros: number;
  /** Share of its core that the server used. Well below 1, more load would increase the throughput. */
  readonly serverBusy: number;
  readonly generatorBusy: number;
  readonly peakMb: number;
  readonly residentMb: number;
}

interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
  readonly serverBusy: number;
  readonly generatorBusy: number;
  readonly residentMb: number;
}

export async function alternate(
  generator: LoadGenerator,
  targets: readonly Target[],
  plan: RoundsPlan,
  progress: (text: string) => void,
): Promise<Measured[]> {
  const rounds = new Map<Target, Round[]>(targets.map((target) => [target, []]));
  for (const target of targets) {
    progress(`warming up ${target.name}`);
    await measure(generator, target, { ...plan, seconds: plan.warmUpSeconds });
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    progress(`round ${round} of ${plan.rounds}`);
    for (const [target, results] of rounds) results.push(await measure(generator, target, plan));
  }
  return targets.map((target) => summarize(target, rounds.get(target) ?? []));
}

async function measure(
  generator: LoadGenerator,
  { name, server, requests }: Target,
  { connections, seconds }: Pick<LoadOrder, "connections" | "seconds">,
): Promise<Round> {
  const cpuBefore = server.cpuMs();
  const startedAt = performance.now();
  const result = await generator.run({ url: server.url, requests, connections, seconds });
  const elapsedMs = performance.now() - startedAt;
  const cpuMs = server.cpuMs() - cpuBefore;
  if (result.failed > 0 || result.completed === 0) {
    throw new Error(`${name}: ${result.failed} calls failed and ${result.completed} succeeded under load`);
  }
  return {
    ...result,
    cpuMicros: (cpuMs * 1000) / result.completed,
    serverBusy: cpuMs / elapsedMs,
    residentMb: server.residentMb().now,
  };
}

function summarize({ name, server }: Target, rounds: readonly Round[]): Measured {
  const medianOf = (field: keyof Round) => median(rounds.map((round) => round[field]));
  return {
    name,
    perSecond: rounds.map((round) => round.perSecond),
    p50Ms: medianOf("p50Ms"),
    p99Ms: medianOf("p99Ms"),
    cpuMicros: medianOf("cpuMicros"),
    serverBusy: medianOf("serverBusy"),
    generatorBusy: medianOf("generatorBusy"),
    residentMb: medianOf("residentMb"),
    peakMb: server.residentMb().peak,
  };
}
