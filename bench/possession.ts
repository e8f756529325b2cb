/** Measures possession checks: whole flows with a one-time code, browsers that wait for a link, device key signatures. */
import { responseText, checkedToken } from "./checked-responses.ts";
import { build } from "./build.ts";
import type { CheckOrder, CheckResult } from "./device-key-checker.ts";
import type { FlowOrder } from "./flow-generator.ts";
import { type LoadResult, startDriver } from "./load.ts";
import type { Options } from "./options.ts";
import { startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { atLeast, atMost, type Section } from "./report.ts";
import type { RunningServer } from "./server-process.ts";
import { median, ratioByRound } from "./statistics.ts";
import type { WaitOrder, WaitResult } from "./waiting-browsers.ts";

const WAITING = 10_000;
const STARTED_AT_ONCE = 100;

interface Flows {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
}

interface Waiting {
  /** Resident memory of the server while all browsers wait. */
  readonly residentMb: number;
  readonly kilobytesEach: number;
}

type Checks = Readonly<Record<CheckOrder["implementation"], readonly number[]>>;

export async function benchPossession(options: Options): Promise<Section> {
  const missing = build("platform");
  const checks = await measureChecks(options);
  const flows = missing === undefined ? await withServer(options, measureFlows) : undefined;
  const waiting = missing === undefined ? await withServer(options, measureWaiting) : undefined;
  return {
    title: "Possession on one core",
    method:
      `Flows: Start, one-time code sent, one-time code typed, Validate; ${options.connections} concurrent flows on the ` +
      `durable store, median of ${options.rounds} rounds of ${options.seconds} s. Waiting: ${WAITING} browsers with an ` +
      `open status WebSocket, each in its own flow. Signatures: alternating rounds. Cores: ${options.cores.description}.`,
    table: { head: ["Measurement", "Result"], rows: rowsOf(checks, flows, waiting) },
    aims: [
      ...(waiting ? [atMost(`Resident memory with ${WAITING} waiting browsers`, waiting.residentMb, 300, " MB")] : []),
      atLeast("Signature checks/s, ours / bare node:crypto", checkRatio(checks), 0.5),
    ],
    notes: [],
    missing,
  };
}

function rowsOf(checks: Checks, flows: Flows | undefined, waiting: Waiting | undefined): (readonly string[])[] {
  return [
    ...(flows
      ? [
          ["Flows with a one-time code, flows/s", flows.perSecond.toFixed(0)],
          ["– latency of a flow, p50 and p99, ms", `${flows.p50Ms.toFixed(1)}, ${flows.p99Ms.toFixed(1)}`],
          ["– server CPU per flow, µs", flows.cpuMicros.toFixed(0)],
        ]
      : []),
    ...(waiting
      ? [
          [`Resident memory with ${WAITING} waiting browsers, MB`, waiting.residentMb.toFixed(0)],
          ["– per browser, kB", waiting.kilobytesEach.toFixed(1)],
        ]
      : []),
    ["Device key signature checks/s, platform", median(checks.platform).toFixed(0)],
    ["– bare node:crypto", median(checks["bare node:crypto"]).toFixed(0)],
  ];
}

const checkRatio = (checks: Checks): number => ratioByRound(checks.platform, checks["bare node:crypto"]);

/** Runs `measure` with a server on an empty folder and an access token. */
async function withServer<T>(
  options: Options,
  measure: (server: RunningServer, accessToken: string, options: Options) => Promise<T>,
): Promise<T> {
  return await withDataFolder(async (folder) => {
    const server = await startPlatform(folder, options.cores.server);
    try {
      const token = await checkedToken(server, tokenRequest, { name: "proofline", accessTokenProfile: true });
      return await measure(server, token, options);
    } finally {
      await server.stop();
    }
  });
}

async function measureFlows(server: RunningServer, accessToken: string, options: Options): Promise<Flows> {
  const generator = startDriver<FlowOrder, LoadResult>("flow-generator.ts", options.cores.load);
  try {
    const order = { url: server.url, accessToken, connections: options.connections };
    options.progress("flows with a one-time code, warming up");
    await generator.run({ ...order, seconds: options.warmUpSeconds });
    const rounds: Flows[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      options.progress(`flows with a one-time code, round ${round} of ${options.rounds}`);
      const cpuBefore = server.cpuMs();
      const { completed, ...result } = await generator.run({ ...order, seconds: options.seconds });
      rounds.push({ ...result, cpuMicros: ((server.cpuMs() - cpuBefore) * 1000) / completed });
    }
    const medianOf = (field: keyof Flows) => median(rounds.map((round) => round[field]));
    return {
      perSecond: medianOf("perSecond"),
      p50Ms: medianOf("p50Ms"),
      p99Ms: medianOf("p99Ms"),
      cpuMicros: medianOf("cpuMicros"),
    };
  } finally {
    generator.stop();
  }
}

async function measureWaiting(server: RunningServer, accessToken: string, options: Options): Promise<Waiting> {
  options.progress(`connecting ${WAITING} browsers`);
  const authTokens = await startFlows(server, accessToken);
  const before = server.residentMb().now;
  const browsers = startDriver<WaitOrder, WaitResult>("waiting-browsers.ts", options.cores.load);
  try {
    const { waiting } = await browsers.run({ url: server.url, authTokens });
    if (waiting !== WAITING) throw new Error(`only ${waiting} of ${WAITING} browsers are connected`);
    const residentMb = server.residentMb().now;
    return { residentMb, kilobytesEach: ((residentMb - before) * 1024) / WAITING };
  } finally {
    browsers.stop();
  }
}

/** Starts one flow per browser and returns the auth tokens. */
async function startFlows(server: RunningServer, accessToken: string): Promise<string[]> {
  const request = {
    method: "POST",
    path: "/v3/start",
    headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({
      flowType: "desktop",
      phoneNumber: "2001001693",
      finalTargetUrl: "https://shop.example/landing",
    }),
  } as const;
  const authTokens: string[] = [];
  const starter = async () => {
    while (authTokens.length < WAITING) {
      const index = authTokens.push("") - 1;
      const { authToken } = JSON.parse(await responseText(server, request)) as { authToken: string };
      authTokens[index] = authToken;
    }
  };
  await Promise.all(Array.from({ length: STARTED_AT_ONCE }, starter));
  return authTokens;
}

async function measureChecks({ rounds, seconds, cores, progress }: Options): Promise<Checks> {
  const checker = startDriver<CheckOrder, CheckResult>("device-key-checker.ts", cores.server);
  const checks = { platform: [] as number[], "bare node:crypto": [] as number[] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      progress(`signature checks, ${round === 0 ? "warming up" : `round ${round} of ${rounds}`}`);
      for (const implementation of ["platform", "bare node:crypto"] as const) {
        const { perSecond } = await checker.run({ implementation, seconds: seconds / 2 });
        if (round > 0) checks[implementation].push(perSecond);
      }
    }
    return checks;
  } finally {
    checker.stop();
  }
}
