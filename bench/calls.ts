/** Compares the cost of an SDK call with the official SDK and with a program without an SDK. */
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
  { name: "work", title: "start, response from memory, CPU µs", calls: 20_000, variants },
  { name: "network", title: "start, one at a time, calls/s", calls: 6_000, variants },
  // The official SDK 0.9.6 does not support this operation.
  { name: "batch", title: "verify of 1000 items, CPU µs", calls: 200, variants: ["ours", "bare"] },
];

/** One response for both SDKs and both endpoints: the token and the started flow. */
const RESPONSE_BODY = {
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
  const command = [process.execPath, program, JSON.stringify(RESPONSE_BODY)];
  const server = await startServer({ command, core: options.cores.server });
  try {
    const costs = scenarios.map((scenario) => measure(scenario, server.url, options));
    return {
      title: "Calls of the SDK",
      method:
        `Medians of ${options.rounds} fresh processes each on one core, alternating. Bare: the same Request with a time ` +
        `limit, sent by \`fetch\` or to a stub in memory, with the response parsed; for the batch, only the JSON work. ` +
        `Cores: ${options.cores.description}.`,
      table: {
        head: ["Calls", ...variants.map((variant) => (variant === "official" ? "official 0.9.6" : variant))],
        rows: scenarios.map((scenario, index) =>
          [scenario.title].concat(variants.map((variant) => formatCost(scenario, costs[index]?.[variant] ?? []))),
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
  { name, calls, variants: scenarioVariants }: Scenario,
  url: string,
  { rounds, cores, progress }: Options,
): Costs {
  const costs: Record<Variant, Cost[]> = { ours: [], official: [], bare: [] };
  for (let round = 1; round <= rounds; round += 1) {
    progress(`${name}, round ${round} of ${rounds}`);
    for (const variant of scenarioVariants) costs[variant].push(probe([name, variant, url, String(calls)], cores.load));
  }
  return costs;
}

function probe(probeArguments: readonly string[], core: number | undefined): Cost {
  const program = fileURLToPath(new URL("calls-probe.mjs", import.meta.url));
  const [command = "", ...rest] = pinned(core, [process.execPath, program, ...probeArguments]);
  const { status, stdout, stderr } = spawnSync(command, rest, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${probeArguments.join(" ")} failed: ${stderr.trim().slice(-1000)}`);
  return JSON.parse(stdout) as Cost;
}

function formatCost({ name }: Scenario, costs: readonly Cost[]): string {
  if (costs.length === 0) return "–";
  if (name === "network") return (1_000 / median(costs.map(({ millis }) => millis))).toFixed(0);
  return median(costs.map(({ cpuMicros }) => cpuMicros)).toFixed(1);
}

function aimsOf([work, network, batch]: readonly Costs[]): Aim[] {
  const ratio = (costs: Costs | undefined, field: keyof Cost, other: Variant) =>
    ratioByRound(costs?.ours.map((cost) => cost[field]) ?? [], costs?.[other].map((cost) => cost[field]) ?? []);
  return [
    atMost("CPU time per call, ours / bare", ratio(work, "cpuMicros", "bare"), 1.3, "", 2),
    atLeast("Calls/s, ours / bare fetch", 1 / ratio(network, "millis", "bare"), 0.95),
    atMost("CPU time per batch of 1000, ours / JSON work", ratio(batch, "cpuMicros", "bare"), 1.2, "", 2),
  ];
}
