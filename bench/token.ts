/** Compares `POST /token` on one core with a bare server that signs the same token and with two peers. */
import { fileURLToPath } from "node:url";
import { checkedToken } from "./checked-responses.ts";
import { build } from "./build.ts";
import { startLoadGenerator } from "./load.ts";
import { describeLoad, type Options } from "./options.ts";
import { client, startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { type Aim, atLeast, atMost, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { saturationNotes, serverTable } from "./server-table.ts";
import { median, ratioByRound } from "./statistics.ts";

const OURS = "proofline";
const BARE = "bare node:http + node:crypto";
const PEERS = [
  { name: BARE, program: "bare-token-server.ts", accessTokenProfile: true },
  { name: "oidc-provider", program: "oidc-provider-server.ts", accessTokenProfile: true },
  { name: "oauth2-mock-server", program: "oauth2-mock-server.ts", accessTokenProfile: false },
];

export async function benchToken(options: Options): Promise<Section> {
  const missing = build("platform");
  const servers = await withDataFolder((folder) => measure(missing === undefined, folder, options));
  const ours = servers.find((server) => server.name === OURS);
  return {
    title: "Tokens on one core",
    method: `\`POST /token\` (client_credentials, form body, ES256), ${describeLoad(options)}.`,
    table: serverTable(servers, ours, "tokens"),
    aims: ours === undefined ? [] : aims(ours, servers),
    notes: saturationNotes(servers, ours),
    missing,
  };
}

async function measure(withOurs: boolean, folder: string, options: Options): Promise<Measured[]> {
  const generator = startLoadGenerator(options.cores.load);
  const started: RunningServer[] = [];
  const targets: Target[] = [];
  const add = async (name: string, starting: Promise<RunningServer>, accessTokenProfile: boolean) => {
    const server = await starting;
    started.push(server);
    await checkedToken(server, tokenRequest, { name, accessTokenProfile });
    targets.push({ name, server, requests: [tokenRequest] });
  };
  try {
    if (withOurs) await add(OURS, startPlatform(folder, options.cores.server), true);
    for (const { name, program, accessTokenProfile } of PEERS) {
      await add(name, startPeer(program, options.cores.server), accessTokenProfile);
    }
    return await alternate(generator, targets, options, options.progress);
  } finally {
    generator.stop();
    await Promise.all(started.map((server) => server.stop()));
  }
}

function startPeer(program: string, core: number | undefined): Promise<RunningServer> {
  return startServer({
    command: [process.execPath, fileURLToPath(new URL(`peers/${program}`, import.meta.url))],
    environment: { BENCH_CLIENT_ID: client.id, BENCH_CLIENT_SECRET: client.secret },
    core,
  });
}

function aims(ours: Measured, servers: readonly Measured[]): Aim[] {
  const others = servers.filter((server) => server !== ours);
  const bare = others.find((server) => server.name === BARE);
  const [fastest] = others
    .filter((server) => server !== bare)
    .sort((a, b) => median(b.perSecond) - median(a.perSecond));
  return [
    atLeast("Tokens/s, ours / bare server", ratioByRound(ours.perSecond, bare?.perSecond ?? []), 0.8),
    atLeast(`Tokens/s, ours / ${fastest?.name}`, ratioByRound(ours.perSecond, fastest?.perSecond ?? []), 3),
    atMost("Resident memory under load, peak", ours.peakMb, 180, " MB"),
  ];
}
