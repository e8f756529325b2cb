/** Verify of imported people: one of a thousand beside one of a million, on both stores. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { type Operation, operations } from "@proofline/contract";
import { createClient } from "../platform/src/admin/clients.ts";
import { createDomain } from "../platform/src/admin/domains.ts";
import { answerText } from "./answers.ts";
import { build } from "./build.ts";
import { inventedPerson, writeInventedPeople } from "./invented-people.ts";
import { type HttpRequest, type LoadGenerator, startLoadGenerator } from "./load.ts";
import { loadInWords, type Options } from "./options.ts";
import { importInto } from "./people-import.ts";
import { startPlatform, withDataFolder } from "./platform.ts";
import { atMost, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import type { RunningServer } from "./server-process.ts";
import { type Installation, type StoreName, STORES, withInstallation } from "./stores.ts";
import { median, ratioByRound } from "./statistics.ts";

const SMALL = 1000;
/** So many are asked for, in turn: more than the database's own cache has room for. */
const ASKED = 20_000;
/** Each may make 25 calls a second in a live domain. */
const CLIENTS = 600;
const MOST_COST = 1.3;

interface Compared {
  readonly store: StoreName;
  readonly small: Measured;
  readonly large: Measured;
}

export async function benchDirectory(options: Options): Promise<Section> {
  const missing = build("platform");
  const compared: Compared[] = [];
  for (const store of missing === undefined ? STORES : []) compared.push(await compare(store, options));
  const asked = Math.min(ASKED, options.people);
  return {
    title: "Verify of one person in a large directory",
    method:
      `\`POST /v3/verify\` of imported people in a live domain, in turn ${asked} from all over the directory or all of ` +
      `the small one, each verified before, by ${CLIENTS} clients; ${loadInWords(options)}.`,
    table: {
      head: ["Store", "people", "calls/s", "p50 ms", "p99 ms", "CPU µs each", "memory MB"],
      rows: compared.flatMap(({ store, small, large }) =>
        [small, large].map((one) => [
          store,
          one.name,
          median(one.perSecond).toFixed(0),
          one.p50Ms.toFixed(1),
          one.p99Ms.toFixed(1),
          one.cpuMicros.toFixed(0),
          one.residentMb.toFixed(0),
        ]),
      ),
    },
    aims: compared.flatMap(({ store, small, large }) => [
      atMost(
        `${store}, cost in many, of that in few`,
        ratioByRound(small.perSecond, large.perSecond),
        MOST_COST,
        "",
        2,
      ),
      atMost(`${store}, the same by the server's CPU`, large.cpuMicros / small.cpuMicros, MOST_COST, "", 2),
    ]),
    notes: [],
    missing,
  };
}

const compare = (store: StoreName, options: Options): Promise<Compared> =>
  withInstallation(store, (few) =>
    withInstallation(store, async (many) => {
      const generator = startLoadGenerator(options.cores.load);
      const targets: Target[] = [];
      try {
        targets.push(await served(few, SMALL, { store, generator, options }));
        targets.push(await served(many, options.people, { store, generator, options }));
        const [small, large] = await alternate(generator, targets, options, options.progress);
        return { store, small: small as Measured, large: large as Measured };
      } finally {
        generator.stop();
        await Promise.all(targets.map(({ server }) => server.stop()));
      }
    }),
  );

interface Bench {
  readonly store: StoreName;
  readonly generator: LoadGenerator;
  readonly options: Options;
}

/** A server of so many people, each of those who will be asked for verified once. */
async function served(made: Installation, people: number, { store, generator, options }: Bench): Promise<Target> {
  options.progress(`${people} people into ${store}`);
  const credentials = await made.administer(async (administration) => {
    const { domain_id } = await createDomain(administration, "shop", "live");
    const clients = [];
    for (let n = 0; n < CLIENTS; n++) {
      clients.push(await createClient(administration, { domain: domain_id, product: "verify", id: randomUUID() }));
    }
    return clients;
  });
  await withDataFolder(async (folder) => {
    const file = path.join(folder, "people.csv");
    await writeInventedPeople(file, people);
    await importInto(made, file, people);
  });
  const server = await startPlatform(made.data, options.cores.server, made.environment);
  try {
    const bearers = [];
    for (const one of credentials) bearers.push(await tokenOf(server, one.client_id, one.client_secret));
    const count = Math.min(ASKED, people);
    const request = verification({ count, every: Math.floor(people / count), bearers });
    await checkAnswer(server, request, bearers[0] ?? "");
    options.progress(`${count} of ${people} people on ${store} are verified`);
    for (let verified = 0; verified < count;) {
      const order = { url: server.url, requests: [request], connections: options.connections, seconds: 2 };
      const { answered, failed } = await generator.run(order);
      if (failed > 0) throw new Error(`${failed} verifications failed`);
      verified += answered;
    }
    return { name: String(people), server, requests: [request] };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const { path: VERIFY }: Operation = operations["v3-verify"];

const verification = (about: HttpRequest["about"] & object): HttpRequest => ({
  method: "POST",
  path: VERIFY,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ verificationType: "verifiedUser" }),
  about,
});

/** So that no benchmark measures refusals. */
async function checkAnswer(server: RunningServer, request: HttpRequest, bearer: string): Promise<void> {
  const { success } = JSON.parse(
    await answerText(server, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ ...(JSON.parse(request.body) as object), ...inventedPerson(0) }),
    }),
  ) as { success?: unknown };
  if (success !== "true") throw new Error(`v3-verify answered success ${String(success)}`);
}

async function tokenOf(server: RunningServer, id: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ client_id: id, client_secret: secret, grant_type: "client_credentials" });
  const answer = await fetch(`${server.url}/token`, { method: "POST", body });
  return ((await answer.json()) as { access_token: string }).access_token;
}
