/**
 * Compares `POST /v3/verify` and whole flows from Start to Complete with a stateless mock of the same OpenAPI document,
 * and with a bare server that validates the body, inserts one row and reads it.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Operation, operations, type Slug } from "@proofline/contract";
import { responseText, checkedToken } from "./checked-responses.ts";
import { build, root } from "./build.ts";
import { describeDisk } from "./disk.ts";
import { CORRELATION_ID, type HttpRequest, startLoadGenerator } from "./load.ts";
import { describeLoad, type Options } from "./options.ts";
import { startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { atLeast, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { saturationNotes, serverTable } from "./server-table.ts";
import { ratioByRound } from "./statistics.ts";

const OURS = "proofline, SQLite";
const MIN_RATIO_TO_PRISM = 3;
const MIN_RATIO_TO_BARE = 0.7;

interface Step {
  readonly slug: Slug;
  readonly body: Readonly<Record<string, unknown>>;
  /** Required `success` of the response, so that no benchmark measures rejections. */
  readonly success?: boolean | string;
}

const verification: readonly Step[] = [
  {
    slug: "v3-verify",
    body: { verificationType: "verifiedUser", phoneNumber: "2001004053", firstName: "Elena", lastName: "Coldman" },
    success: "true",
  },
];

const correlationId = CORRELATION_ID;
const flow: readonly Step[] = [
  { slug: "v3-start", body: { flowType: "mobile", phoneNumber: "2001001695" } },
  { slug: "v3-validate", body: { correlationId }, success: true },
  { slug: "v3-challenge", body: { correlationId, dob: "1981-01" }, success: true },
  {
    slug: "v3-complete",
    body: { correlationId, individual: { firstName: "Milo", lastName: "Pinson", ssn: "847350596" } },
    success: true,
  },
];

/** Requests of a whole flow, from Start to Complete. */
export const flowRequests = (token: string): HttpRequest[] => flow.map((step) => requestOf(step, token));

export const benchVerify = (options: Options): Promise<Section> =>
  bench(options, "Verifications on one core", "`POST /v3/verify` of a verified user", "calls", verification);

export const benchFlow = (options: Options): Promise<Section> =>
  bench(
    options,
    "Whole flows on one core",
    "Start, Validate, Challenge and Complete; latencies are per call",
    "flows",
    flow,
  );

async function bench(
  options: Options,
  title: string,
  description: string,
  unit: string,
  steps: readonly Step[],
): Promise<Section> {
  const missing = build("platform");
  const method = (disk: string) => `${description}, ${describeLoad(options)}; ${disk}.`;
  const { servers, disk } = await withDataFolder(async (folder) => ({
    disk: describeDisk(folder),
    servers: missing === undefined ? await measure(steps, folder, options) : [],
  }));
  const [ours, prism, bare] = servers;
  return {
    title,
    method: method(disk),
    table: serverTable(servers, ours, unit),
    aims:
      ours && prism && bare
        ? [
            atLeast("Throughput, ours / mock", ratioByRound(ours.perSecond, prism.perSecond), MIN_RATIO_TO_PRISM),
            atLeast("Throughput, ours / bare server", ratioByRound(ours.perSecond, bare.perSecond), MIN_RATIO_TO_BARE),
          ]
        : [],
    notes: saturationNotes(servers, ours),
    missing,
  };
}

async function measure(steps: readonly Step[], folder: string, options: Options): Promise<Measured[]> {
  const generator = startLoadGenerator(options.cores.load);
  const core = options.cores.server;
  const targets: Target[] = [];
  const add = async (name: string, starting: Promise<RunningServer>, requests: readonly HttpRequest[]) => {
    const server = await starting;
    targets.push({ name, server, requests });
    return server;
  };
  try {
    const ours = await startPlatform(folder, core);
    const token = await checkedToken(ours, tokenRequest, { name: OURS, accessTokenProfile: true });
    const requests = steps.map((step) => requestOf(step, token));
    await add(OURS, Promise.resolve(ours), requests);
    const responses = await checkedResponses(ours, steps, requests);
    await add("`prism mock`, stateless", startPeer("prism-server.ts", core, documentPath), requests);
    const bare = startPeer("bare-fastify-server.ts", core, folder, JSON.stringify(responses));
    await add("bare Fastify, one insert, one read", bare, requests);
    return await alternate(generator, targets, options, options.progress);
  } finally {
    generator.stop();
    await Promise.all(targets.map(({ server }) => server.stop()));
  }
}

const documentPath = path.join(root, "contract/openapi.json");

function requestOf({ slug, body }: Step, token: string): HttpRequest {
  const { path }: Operation = operations[slug];
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  return { method: "POST", path, headers, body: JSON.stringify(body) };
}

/** Sends the requests in order and returns the responses. Throws unless every step succeeds. */
async function checkedResponses(
  server: RunningServer,
  steps: readonly Step[],
  requests: readonly HttpRequest[],
): Promise<Record<string, object>> {
  const responses: Record<string, object> = {};
  let id = "";
  for (const [index, { slug, success }] of steps.entries()) {
    const request = requests[index] as HttpRequest;
    const response = JSON.parse(
      await responseText(server, { ...request, body: request.body.replace(CORRELATION_ID, id) }),
    ) as { correlationId?: string; success?: boolean | string };
    if (response.success !== success) throw new Error(`${slug} returned success ${response.success}`);
    id ||= response.correlationId ?? "";
    responses[slug] = response;
  }
  return responses;
}

const startPeer = (program: string, core: number | undefined, ...programArguments: string[]): Promise<RunningServer> =>
  startServer({
    command: [
      process.execPath,
      "--conditions=prove-source",
      fileURLToPath(new URL(`peers/${program}`, import.meta.url)),
      ...programArguments,
    ],
    core,
  });
