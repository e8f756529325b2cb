/** Several servers under the same load in turn, A B C A B C …, so that a slow spell of the machine hits all of them. */
import type { HttpRequest, LoadGenerator, LoadOrder } from "./load.ts";
import type { RunningServer } from "./server-process.ts";
import { median } from "./statistics.ts";

export interface Target {
  readonly name: string;
  readonly server: RunningServer;
  /** One, or the steps of a walk. */
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
  /** CPU time of the server per answer, in microseconds: holds even where the load was not enough. */
  readonly cpuMicros: number;
  /** Share of its core that the server used. Well below 1, more load would have given a higher figure. */
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
  return targets.map((target) => summarise(target, rounds.get(target) ?? []));
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
  if (result.failed > 0 || result.answered === 0) {
    throw new Error(`${name}: ${result.failed} calls failed and ${result.answered} were answered under load`);
  }
  return {
    ...result,
    cpuMicros: (cpuMs * 1000) / result.answered,
    serverBusy: cpuMs / elapsedMs,
    residentMb: server.residentMb().now,
  };
}

function summarise({ name, server }: Target, rounds: readonly Round[]): Measured {
  const middle = (field: keyof Round) => median(rounds.map((round) => round[field]));
  return {
    name,
    perSecond: rounds.map((round) => round.perSecond),
    p50Ms: middle("p50Ms"),
    p99Ms: middle("p99Ms"),
    cpuMicros: middle("cpuMicros"),
    serverBusy: middle("serverBusy"),
    generatorBusy: middle("generatorBusy"),
    residentMb: middle("residentMb"),
    peakMb: server.residentMb().peak,
  };
}
