/** Measures memory and disk after a million abandoned flows, started in rounds that each expire before the next. */
import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { checkedToken } from "./checked-responses.ts";
import { build } from "./build.ts";
import { startLoadGenerator } from "./load.ts";
import type { Options } from "./options.ts";
import { startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { atMost, type Section } from "./report.ts";
import { startRequest } from "./start.ts";

const FLOWS = 1_000_000;
const ROUNDS = 10;
/** Longer than the lifetime of a flow. */
const CLOCK_ADVANCE = "20m";

interface Round {
  readonly flows: number;
  readonly residentMb: number;
  readonly diskMb: number;
}

export async function benchExpired(options: Options): Promise<Section> {
  const missing = build("platform");
  const rounds = missing === undefined ? await withDataFolder((folder) => measure(folder, options)) : [];
  const [first, last] = [rounds[0], rounds.at(-1)];
  return {
    title: "Memory after a million expired flows",
    method:
      `Each round starts at least ${FLOWS / ROUNDS} flows by \`POST /v3/start\` on the durable store over ` +
      `${options.connections} connections, then advances the platform's clock by ${CLOCK_ADVANCE}, which sweeps them.`,
    table: {
      head: ["Expired flows", "memory MB", "disk MB"],
      rows: rounds.map(({ flows, residentMb, diskMb }) => [`${flows}`, residentMb.toFixed(0), diskMb.toFixed(0)]),
    },
    aims:
      first && last
        ? [atMost("Memory, last round / first round", last.residentMb / first.residentMb, 1.15, "", 2)]
        : [],
    notes: [],
    missing,
  };
}

async function measure(folder: string, { connections, cores, progress }: Options): Promise<Round[]> {
  const adminToken = randomBytes(16).toString("hex");
  const server = await startPlatform(folder, cores.server, { PROOFLINE_ADMIN_TOKEN: adminToken });
  const generator = startLoadGenerator(cores.load);
  const rounds: Round[] = [];
  try {
    let flows = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      // The advanced clock expires a token after a few rounds, so each round uses a new one.
      const token = await checkedToken(server, tokenRequest, { name: "proofline", accessTokenProfile: true });
      while (flows < (FLOWS / ROUNDS) * round) {
        const order = { requests: [startRequest(token)], url: server.url, connections, seconds: 2 };
        const { completed, failed } = await generator.run(order);
        if (failed > 0) throw new Error(`${failed} flows could not be started`);
        flows += completed;
      }
      await advance(server.url, adminToken);
      rounds.push({ flows, residentMb: server.residentMb().now, diskMb: megabytesIn(folder) });
      progress(`${flows} flows expired`);
    }
  } finally {
    generator.stop();
    await server.stop();
  }
  return rounds;
}

async function advance(url: string, token: string): Promise<void> {
  const response = await fetch(`${url}/admin/advance`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ duration: CLOCK_ADVANCE }),
  });
  if (!response.ok) throw new Error(`the clock could not be advanced: ${await response.text()}`);
}

const megabytesIn = (folder: string): number =>
  readdirSync(folder).reduce((bytes, name) => bytes + statSync(path.join(folder, name)).size, 0) / 1e6;
