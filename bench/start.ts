/** `POST /v3/start` on the durable store, beside a bare server that reads the body and answers a constant. */
import { fileURLToPath } from "node:url";
import { answerText, checkedToken } from "./answers.ts";
import { build } from "./build.ts";
import { describeDisk } from "./disk.ts";
import { type HttpRequest, startLoadGenerator } from "./load.ts";
import { loadInWords, type Options } from "./options.ts";
import { startPlatform, tokenRequest, withDataFolder } from "./platform.ts";
import { atLeast, atMost, type Section } from "./report.ts";
import { alternate, type Measured, type Target } from "./rounds.ts";
import { type RunningServer, startServer } from "./server-process.ts";
import { saturationNotes, serverTable } from "./server-table.ts";
import { ratioByRound } from "./statistics.ts";

const OURS = "proofline, SQLite";
/** Only for a run without our server: about the size of its answer. */
const PLACEHOLDER_ANSWER_BYTES = 600;

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
    method: `\`POST /v3/start\` with a bearer token, ${loadInWords(options)}; ${disk}.`,
    table: serverTable(servers, ours, "calls"),
    aims:
      ours === undefined
        ? []
        : [
            atLeast("Calls, of the bare server's", ratioByRound(ours.perSecond, bare?.perSecond ?? []), 0.25),
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
    let constant = JSON.stringify({ padding: "x".repeat(PLACEHOLDER_ANSWER_BYTES) });
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
    targets.push({ name: "bare node:http, constant answer", server: bare, requests: [request] });
    return await alternate(generator, targets, options, options.progress);
  } finally {
    generator.stop();
    await Promise.all(started.map((server) => server.stop()));
  }
}

/** One answer, after a look at whether every call really starts a flow of its own. */
async function checkedStart(server: RunningServer, request: HttpRequest): Promise<string> {
  const answers = [await answerText(server, request), await answerText(server, request)];
  const [first, second] = answers.map((text) => JSON.parse(text).correlationId);
  if (typeof first !== "string" || first === second) throw new Error("/v3/start gave no correlationId of its own");
  return answers[0] ?? "";
}

function startBare(constant: string, core: number | undefined): Promise<RunningServer> {
  const program = fileURLToPath(new URL("peers/bare-constant-server.ts", import.meta.url));
  return startServer({ command: [process.execPath, program, constant], core });
}
