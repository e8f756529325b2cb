/** Compares two nodes with one on PostgreSQL: whole flows, with the CPU time of each part. */
import { connectTo } from "../platform/src/store/postgres.ts";
import { checkedToken } from "./checked-responses.ts";
import { build } from "./build.ts";
import { type LoadGenerator, startLoadGenerator } from "./load.ts";
import type { Options } from "./options.ts";
import { startPlatform, tokenRequest } from "./platform.ts";
import { atLeast, type Section } from "./report.ts";
import { cpuMs, type RunningServer } from "./server-process.ts";
import { withInstallation } from "./stores.ts";
import { median, ratioByRound } from "./statistics.ts";
import { flowRequests } from "./verify.ts";

const MIN_RATIO = 1.6;
/** Database cores for which the model estimates the throughput. */
const MODELED_CORES = [1, 2, 4, 8];

interface Round {
  readonly perSecond: number;
  /** CPU time per flow, in microseconds. */
  readonly nodeMicros: number;
  readonly databaseMicros: number;
  readonly generatorMicros: number;
}

type Rounds = Readonly<Record<"one" | "two", readonly Round[]>>;

export async function benchNodes(options: Options): Promise<Section> {
  const missing = build("platform");
  const rounds = missing === undefined ? await measure(options) : { one: [], two: [] };
  const ratio = ratioByRound(perSecond(rounds.two), perSecond(rounds.one));
  return {
    title: "Two nodes on PostgreSQL",
    method:
      `Start, Validate, Challenge and Complete, ${options.connections} connections in total, ${options.rounds} alternating ` +
      `rounds of ${options.seconds} s after ${options.warmUpSeconds} s of warm-up, medians. Nodes, the durable database ` +
      "server and the load generators share the cores of this machine, not pinned.",
    table: {
      head: ["Nodes", "flows/s", "CPU µs: node", "PostgreSQL", "generator", "total"],
      rows: Object.entries(rounds).map(([nodes, measured]) => [
        nodes,
        median(perSecond(measured)).toFixed(0),
        micros(measured, "nodeMicros").toFixed(0),
        micros(measured, "databaseMicros").toFixed(0),
        micros(measured, "generatorMicros").toFixed(0),
        all(measured).toFixed(0),
      ]),
    },
    aims: missing === undefined ? [atLeast("Flows/s, two nodes / one node", ratio, MIN_RATIO)] : [],
    notes: missing === undefined ? model(rounds.one) : [],
    missing,
  };
}

const perSecond = (rounds: readonly Round[]): number[] => rounds.map((round) => round.perSecond);
const micros = (rounds: readonly Round[], field: keyof Round): number => median(rounds.map((round) => round[field]));
const all = (rounds: readonly Round[]): number =>
  micros(rounds, "nodeMicros") + micros(rounds, "databaseMicros") + micros(rounds, "generatorMicros");

/** Estimates the throughput if each node has its own core: the nodes or the database saturate first. */
function model(rounds: readonly Round[]): string[] {
  const second = 1_000_000;
  const [node, database] = [micros(rounds, "nodeMicros"), micros(rounds, "databaseMicros")];
  const flows = (nodes: number, cores: number) => Math.min((nodes * second) / node, (cores * second) / database);
  const estimates = MODELED_CORES.map((cores) => {
    const [one, two] = [flows(1, cores), flows(2, cores)];
    return `${cores}: ${one.toFixed(0)} and ${two.toFixed(0)} (${(two / one).toFixed(2)})`;
  });
  return [
    `**Estimated, not measured**: maximum flows/s of one and of two nodes (ratio), by number of PostgreSQL cores: ` +
      `${estimates.join("; ")}. Each node has its own core, the load comes from another machine, and the CPU time per ` +
      `flow is that of one node above. Disk and network waits and locks are ignored.`,
    `One database core serves ${(node / database).toFixed(1)} nodes.`,
  ];
}

async function measure(options: Options): Promise<Rounds> {
  return await withInstallation("PostgreSQL", async ({ data, environment }) => {
    const nodes: RunningServer[] = [];
    const generators: LoadGenerator[] = [];
    const tokens: string[] = [];
    const connection = await connectTo(data);
    try {
      for (let n = 0; n < 2; n++) {
        const node = await startPlatform(data, undefined, environment);
        nodes.push(node);
        generators.push(startLoadGenerator(undefined));
        // Each node needs its own token: without a proxy they have different addresses.
        tokens.push(await checkedToken(node, tokenRequest, { name: "proofline", accessTokenProfile: true }));
      }
      const backends = async () =>
        (await connection.query<{ pid: number }>("SELECT pid FROM pg_stat_activity")).rows.map(({ pid }) => pid);
      const databaseMs = async () => (await backends()).reduce((sum, pid) => sum + (cpuMs(pid) || 0), 0);
      const drive = async (count: number, seconds: number): Promise<Round> => {
        const driven = nodes.slice(0, count);
        const nodesMs = () => driven.reduce((sum, node) => sum + node.cpuMs(), 0);
        const before = { nodes: nodesMs(), database: await databaseMs(), at: performance.now() };
        const results = await Promise.all(
          driven.map(async ({ url }, n) => {
            const requests = flowRequests(tokens[n] ?? "");
            const order = { url, requests, connections: options.connections / count, seconds };
            return (await generators[n]?.run(order)) ?? { completed: 0, failed: 1, perSecond: 0, generatorBusy: 0 };
          }),
        );
        const sum = (of: "completed" | "failed" | "perSecond" | "generatorBusy") =>
          results.reduce((total, result) => total + result[of], 0);
        const elapsedMs = performance.now() - before.at;
        if (sum("failed") > 0) throw new Error(`${sum("failed")} calls failed`);
        const each = (milliseconds: number) => (milliseconds * 1000) / sum("completed");
        return {
          perSecond: sum("perSecond"),
          nodeMicros: each(nodesMs() - before.nodes),
          databaseMicros: each((await databaseMs()) - before.database),
          generatorMicros: each((sum("generatorBusy") / count) * elapsedMs * count),
        };
      };
      return await alternating(drive, options);
    } finally {
      await connection.end();
      for (const generator of generators) generator.stop();
      await Promise.all(nodes.map((node) => node.stop()));
    }
  });
}

async function alternating(
  drive: (nodes: number, seconds: number) => Promise<Round>,
  { rounds, seconds, warmUpSeconds, progress }: Options,
): Promise<Rounds> {
  progress("warming up");
  await drive(1, warmUpSeconds);
  await drive(2, warmUpSeconds);
  const measured = { one: [] as Round[], two: [] as Round[] };
  for (let round = 1; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    measured.one.push(await drive(1, seconds));
    measured.two.push(await drive(2, seconds));
  }
  return measured;
}
