/** Compares verifications of imported people in a small and in a large directory, on both stores. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { type Operation, operations } from "@proofline/contract";
import { createClient } from "../platform/src/admin/clients.ts";
import { createDomain } from "../platform/src/admin/domains.ts";
import { responseText } from "./checked-responses.ts";
import { build } from "./build.ts";
import { inventedPerson, writeInventedPeople } from "./invented-people.ts";
import { type HttpRequest, type LoadGenerator, startLoadGenerator } from "./load.ts";
import { describeLoad, type Options } from "./options.ts";
import { importInto } from "./people-import.ts";
import { startPlatform, withDataFolder } from "./platform.ts";
import { atMost, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import type { RunningServer } from "./server-process.ts";
import { type Installation, type StoreName, STORES, withInstallation } from "./stores.ts";
import { median, ratioByRound } from "./statistics.ts";

const SMALL = 1000;
/** Number of people verified in turn: more than fit in the database's cache. */
const VERIFIED_PEOPLE = 20_000;
/** Number of clients, because each is limited to 25 calls per second in a live domain. */
const CLIENTS = 600;
const MAX_COST_RATIO = 1.3;

interface Compared {
  readonly store: StoreName;
  readonly small: Measured;
  readonly large: Measured;
}

export async function benchDirectory(options: Options): Promise<Section> {
  const missing = build("platform");
  const compared: Compared[] = [];
  for (const store of missing === undefined ? STORES : []) compared.push(await compare(store, options));
  const verifiedPeople = Math.min(VERIFIED_PEOPLE, options.people);
  return {
    title: "Verification in a large directory",
    method:
      `\`POST /v3/verify\` of imported people in a live domain: in turn ${verifiedPeople} spread over the large directory, or ` +
      `everyone in the small one. Each was verified before. ${CLIENTS} clients; ${describeLoad(options)}.`,
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
        `${store}, time per call, large / small`,
        ratioByRound(small.perSecond, large.perSecond),
        MAX_COST_RATIO,
        "",
        2,
      ),
      atMost(`${store}, server CPU per call, large / small`, large.cpuMicros / small.cpuMicros, MAX_COST_RATIO, "", 2),
    ]),
    notes: [],
    missing,
  };
}

const compare = (store: StoreName, options: Options): Promise<Compared> =>
  withInstallation(store, (smallInstallation) =>
    withInstallation(store, async (largeInstallation) => {
      const generator = startLoadGenerator(options.cores.load);
      const targets: Target[] = [];
      try {
        targets.push(await startTarget(smallInstallation, SMALL, { store, generator, options }));
        targets.push(await startTarget(largeInstallation, options.people, { store, generator, options }));
        const [small, large] = await alternate(generator, targets, options, options.progress);
        return { store, small: small as Measured, large: large as Measured };
      } finally {
        generator.stop();
        await Promise.all(targets.map(({ server }) => server.stop()));
      }
    }),
  );

interface BenchContext {
  readonly store: StoreName;
  readonly generator: LoadGenerator;
  readonly options: Options;
}

/** Imports the people, starts a server and verifies each person of the load once. */
async function startTarget(
  installation: Installation,
  people: number,
  { store, generator, options }: BenchContext,
): Promise<Target> {
  options.progress(`importing ${people} people into ${store}`);
  const credentials = await installation.administer(async (administration) => {
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
    await importInto(installation, file, people);
  });
  const server = await startPlatform(installation.data, options.cores.server, installation.environment);
  try {
    const bearers = [];
    for (const one of credentials) bearers.push(await tokenOf(server, one.client_id, one.client_secret));
    const count = Math.min(VERIFIED_PEOPLE, people);
    const request = verification({ count, stride: Math.floor(people / count), bearers });
    await checkResponse(server, request, bearers[0] ?? "");
    options.progress(`verifying ${count} of ${people} people on ${store}`);
    for (let verified = 0; verified < count;) {
      const order = { url: server.url, requests: [request], connections: options.connections, seconds: 2 };
      const { completed, failed } = await generator.run(order);
      if (failed > 0) throw new Error(`${failed} verifications failed`);
      verified += completed;
    }
    return { name: String(people), server, requests: [request] };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const { path: VERIFY }: Operation = operations["v3-verify"];

const verification = (people: HttpRequest["people"] & object): HttpRequest => ({
  method: "POST",
  path: VERIFY,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ verificationType: "verifiedUser" }),
  people,
});

/** Throws unless the verification succeeds, so that no benchmark measures rejections. */
async function checkResponse(server: RunningServer, request: HttpRequest, bearer: string): Promise<void> {
  const { success } = JSON.parse(
    await responseText(server, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ ...(JSON.parse(request.body) as object), ...inventedPerson(0) }),
    }),
  ) as { success?: unknown };
  if (success !== "true") throw new Error(`v3-verify returned success ${String(success)}`);
}

async function tokenOf(server: RunningServer, id: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ client_id: id, client_secret: secret, grant_type: "client_credentials" });
  const response = await fetch(`${server.url}/token`, { method: "POST", body });
  return ((await response.json()) as { access_token: string }).access_token;
}
