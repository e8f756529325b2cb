/** What a call of the SDK costs beside the official one and beside a program that does without. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";
import { pinned } from "./cores.ts";
import type { Options } from "./options.ts";
import { type Aim, atLeast, atMost, type Section } from "./report.ts";
import { startServer } from "./server-process.ts";
import { median, ratioByRound } from "./statistics.ts";

const variants = ["ours", "official", "bare"] as const;
type Variant = (typeof variants)[number];

type Scenario = {
  readonly name: "work" | "network" | "batch";
  readonly title: string;
  readonly calls: number;
  readonly variants: readonly Variant[];
};

const scenarios: readonly Scenario[] = [
  { name: "work", title: "start, answered from memory, CPU µs", calls: 20_000, variants },
  { name: "network", title: "start, one at a time, calls/s", calls: 6_000, variants },
  // The official 0.9.6 has no such operation.
  { name: "batch", title: "verify of 1000 items, CPU µs", calls: 200, variants: ["ours", "bare"] },
];

/** What the official SDK and ours are given: a token, and a flow. */
const ANSWER = {
  access_token: "token",
  token_type: "Bearer",
  expires_in: 3600,
  authToken: "eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl",
  correlationId: "713189b8-5555-4b08-83ba-75d08780aebd",
  next: { "v3-validate": "/v3/validate" },
};

type Cost = { readonly cpuMicros: number; readonly millis: number };
type Costs = Readonly<Record<Variant, readonly Cost[]>>;

export async function benchCalls(options: Options): Promise<Section> {
  const missing = build("sdk");
  const program = fileURLToPath(new URL("peers/bare-constant-server.ts", import.meta.url));
  const command = [process.execPath, program, JSON.stringify(ANSWER)];
  const server = await startServer({ command, core: options.cores.server });
  try {
    const costs = scenarios.map((scenario) => measure(scenario, server.url, options));
    return {
      title: "Calls of the SDK",
      method:
        `Each figure from ${options.rounds} fresh processes on one core, alternating, medians. Bare is the same Request ` +
        `with a time limit, sent by \`fetch\` or answered from memory, its answer parsed; for the batch it is the JSON ` +
        `work alone. ${options.cores.description}.`,
      table: {
        head: ["Calls", ...variants.map((variant) => (variant === "official" ? "official 0.9.6" : variant))],
        rows: scenarios.map((scenario, index) =>
          [scenario.title].concat(variants.map((variant) => shown(scenario, costs[index]?.[variant] ?? []))),
        ),
      },
      aims: aimsOf(costs),
      notes: [],
      missing,
    };
  } finally {
    await server.stop();
  }
}

function measure(
  { name, calls, variants: wanted }: Scenario,
  url: string,
  { rounds, cores, progress }: Options,
): Costs {
  const costs: Record<Variant, Cost[]> = { ours: [], official: [], bare: [] };
  for (let round = 1; round <= rounds; round += 1) {
    progress(`${name}, round ${round} of ${rounds}`);
    for (const variant of wanted) costs[variant].push(probe([name, variant, url, String(calls)], cores.load));
  }
  return costs;
}

function probe(question: readonly string[], core: number | undefined): Cost {
  const program = fileURLToPath(new URL("calls-probe.mjs", import.meta.url));
  const [command = "", ...rest] = pinned(core, [process.execPath, program, ...question]);
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${question.join(" ")} failed: ${stderr.trim().slice(-1000)}`);
  return JSON.parse(stdout) as Cost;
}

function shown({ name }: Scenario, costs: readonly Cost[]): string {
  if (costs.length === 0) return "–";
  if (name === "network") return (1_000 / median(costs.map(({ millis }) => millis))).toFixed(0);
  return median(costs.map(({ cpuMicros }) => cpuMicros)).toFixed(1);
}

function aimsOf([work, network, batch]: readonly Costs[]): Aim[] {
  const ratio = (costs: Costs | undefined, field: keyof Cost, other: Variant) =>
    ratioByRound(costs?.ours.map((cost) => cost[field]) ?? [], costs?.[other].map((cost) => cost[field]) ?? []);
  return [
    atMost("Work of a call, of the bare one's", ratio(work, "cpuMicros", "bare"), 1.3, "", 2),
    atLeast("Calls per second, of bare fetch's", 1 / ratio(network, "millis", "bare"), 0.95),
    atMost("Batch of 1000, of its JSON work", ratio(batch, "cpuMicros", "bare"), 1.2, "", 2),
  ];
}
