/** Possession: whole flows by a code, browsers that wait for a link, and the check of a device key's signature. */
import { answerText, checkedToken } from "./answers.ts";
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
  /** Of the server with everybody waiting. */
  readonly residentMb: number;
  readonly kilobytesEach: number;
}

type Checks = Readonly<Record<CheckOrder["by"], readonly number[]>>;

export async function benchPossession(options: Options): Promise<Section> {
  const missing = build("platform");
  const checks = await measureChecks(options);
  const flows = missing === undefined ? await withServer(options, measureFlows) : undefined;
  const waiting = missing === undefined ? await withServer(options, measureWaiting) : undefined;
  return {
    title: "Possession on one core",
    method:
      `Flows: Start, code sent, code typed, Validate, by ${options.connections} people at the same time on the durable ` +
      `store, median of ${options.rounds} rounds of ${options.seconds} s. Waiting: ${WAITING} browsers of as many flows ` +
      `with an open status WebSocket. Signatures: in alternating rounds. ${options.cores.description}.`,
    table: { head: ["Measured", "Figure"], rows: rowsOf(checks, flows, waiting) },
    aims: [
      ...(waiting ? [atMost(`Resident memory with ${WAITING} browsers waiting`, waiting.residentMb, 300, " MB")] : []),
      atLeast("Device-key checks, of bare node:crypto's", checkRatio(checks), 0.5),
    ],
    notes: [],
    missing,
  };
}

function rowsOf(checks: Checks, flows: Flows | undefined, waiting: Waiting | undefined): (readonly string[])[] {
  return [
    ...(flows
      ? [
          ["Flows by a code, per second", flows.perSecond.toFixed(0)],
          ["– a flow, p50 and p99 ms", `${flows.p50Ms.toFixed(1)}, ${flows.p99Ms.toFixed(1)}`],
          ["– CPU of the server for a flow, µs", flows.cpuMicros.toFixed(0)],
        ]
      : []),
    ...(waiting
      ? [
          [`Memory with ${WAITING} browsers waiting, MB`, waiting.residentMb.toFixed(0)],
          ["– for each, kB", waiting.kilobytesEach.toFixed(1)],
        ]
      : []),
    ["Device-key checks per second, platform", median(checks.platform).toFixed(0)],
    ["– bare node:crypto", median(checks["bare node:crypto"]).toFixed(0)],
  ];
}

const checkRatio = (checks: Checks): number => ratioByRound(checks.platform, checks["bare node:crypto"]);

/** Gives `measure` a server on a fresh folder and a token for it. */
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
  const people = startDriver<FlowOrder, LoadResult>("flow-generator.ts", options.cores.load);
  try {
    const order = { url: server.url, accessToken, connections: options.connections };
    options.progress("flows by a code, warming up");
    await people.run({ ...order, seconds: options.warmUpSeconds });
    const rounds: Flows[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      options.progress(`flows by a code, round ${round} of ${options.rounds}`);
      const cpuBefore = server.cpuMs();
      const { answered, ...result } = await people.run({ ...order, seconds: options.seconds });
      rounds.push({ ...result, cpuMicros: ((server.cpuMs() - cpuBefore) * 1000) / answered });
    }
    const middle = (field: keyof Flows) => median(rounds.map((round) => round[field]));
    return {
      perSecond: middle("perSecond"),
      p50Ms: middle("p50Ms"),
      p99Ms: middle("p99Ms"),
      cpuMicros: middle("cpuMicros"),
    };
  } finally {
    people.stop();
  }
}

async function measureWaiting(server: RunningServer, accessToken: string, options: Options): Promise<Waiting> {
  options.progress(`${WAITING} browsers that wait`);
  const authTokens = await startFlows(server, accessToken);
  const before = server.residentMb().now;
  const browsers = startDriver<WaitOrder, WaitResult>("waiting-browsers.ts", options.cores.load);
  try {
    const { waiting } = await browsers.run({ url: server.url, authTokens });
    if (waiting !== WAITING) throw new Error(`${waiting} browsers of ${WAITING} wait`);
    const residentMb = server.residentMb().now;
    return { residentMb, kilobytesEach: ((residentMb - before) * 1024) / WAITING };
  } finally {
    browsers.stop();
  }
}

/** A flow for each browser, so that none shares its place with another. */
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
      const { authToken } = JSON.parse(await answerText(server, request)) as { authToken: string };
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
      progress(`device-key checks, ${round === 0 ? "warming up" : `round ${round} of ${rounds}`}`);
      for (const by of ["platform", "bare node:crypto"] as const) {
        const { perSecond } = await checker.run({ by, seconds: seconds / 2 });
        if (round > 0) checks[by].push(perSecond);
      }
    }
    return checks;
  } finally {
    checker.stop();
  }
}
