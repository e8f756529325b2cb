/** Compares `POST /v3/start` on the durable store with a bare server that reads the body and returns a constant. */
import { fileURLToPath } from "node:url";
import { responseText, checkedToken } from "./checked-responses.ts";
import { build } from "./build.ts";
import { describeDisk } from "./disk.ts";
import { type HttpRequest, startLoadGenerator } from "./load.ts";
import { describeLoad, type Options } from "./options.ts";
import { startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { atLeast, atMost, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { saturationNotes, serverTable } from "./server-table.ts";
import { ratioByRound } from "./statistics.ts";

const OURS = "proofline, SQLite";
/** Approximate size of the platform's response, for runs without the platform. */
const PLACEHOLDER_RESPONSE_BYTES = 600;

export const startRequest = (token: string): HttpRequest => ({
  method: "POST",
  path: "/v3/start",
  headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
  body: JSON.stringify({ flowType: "mobile", phoneNumber: "2001001695" }),
});

export async function benchStart(options: Options): Promise<Section> {
  const missing = build("platform");
  const { servers, disk } = await withDataFolder(async (folder) => ({
    disk: describeDisk(folder),
    servers: await measure(missing === undefined, folder, options),
  }));
  const [ours, bare] = missing === undefined ? servers : [undefined, ...servers];
  return {
    title: "Durable `/v3/start` on one core",
    method: `\`POST /v3/start\` with a bearer token, ${describeLoad(options)}; ${disk}.`,
    table: serverTable(servers, ours, "calls"),
    aims:
      ours === undefined
        ? []
        : [
            atLeast("Calls/s, ours / bare server", ratioByRound(ours.perSecond, bare?.perSecond ?? []), 0.25),
            atMost("Resident memory under load, peak", ours.peakMb, 180, " MB"),
          ],
    notes: saturationNotes(servers, ours),
    missing,
  };
}

async function measure(withOurs: boolean, folder: string, options: Options): Promise<Measured[]> {
  const generator = startLoadGenerator(options.cores.load);
  const started: RunningServer[] = [];
  const targets: Target[] = [];
  try {
    let constant = JSON.stringify({ padding: "x".repeat(PLACEHOLDER_RESPONSE_BYTES) });
    let request = startRequest("none");
    if (withOurs) {
      const server = await startPlatform(folder, options.cores.server);
      started.push(server);
      request = startRequest(await checkedToken(server, tokenRequest, { name: OURS, accessTokenProfile: true }));
      constant = await checkedStart(server, request);
      targets.push({ name: OURS, server, requests: [request] });
    }
    const bare = await startBare(constant, options.cores.server);
    started.push(bare);
    targets.push({ name: "bare node:http, constant response", server: bare, requests: [request] });
    return await alternate(generator, targets, options, options.progress);
  } finally {
    generator.stop();
    await Promise.all(started.map((server) => server.stop()));
  }
}

/** Returns the body of one response. Throws unless every call starts a new flow. */
async function checkedStart(server: RunningServer, request: HttpRequest): Promise<string> {
  const bodies = [await responseText(server, request), await responseText(server, request)];
  const [first, second] = bodies.map((text) => JSON.parse(text).correlationId);
  if (typeof first !== "string" || first === second)
    throw new Error("/v3/start returned no correlationId or the same one twice");
  return bodies[0] ?? "";
}

function startBare(constant: string, core: number | undefined): Promise<RunningServer> {
  const program = fileURLToPath(new URL("peers/bare-constant-server.ts", import.meta.url));
  return startServer({ command: [process.execPath, program, constant], core });
}
