/** Runs `proofline` commands one after the other for `terminal.ts`, until its standard input ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { run } from "../../src/cli/run.ts";
import { COMMAND } from "../programs.ts";

const [, , socket = ""] = process.argv;
const own = process.stdout.write.bind(process.stdout);

interface Call {
  /** Folder of the files that receive the output. */
  readonly printed: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly environment: Record<string, string>;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let server: ChildProcess | undefined;

async function endServer(): Promise<void> {
  if (!server || server.exitCode !== null) return;
  const ended = once(server, "close");
  server.kill("SIGTERM");
  await ended;
}

/** Waits until the server listens or exits. */
async function serve({ folder, args, environment }: Call): Promise<Outcome> {
  await endServer();
  const child = spawn(process.execPath, ["--conditions=prove-source", COMMAND, ...args], {
    cwd: folder,
    env: environment,
  });
  server = child;
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (more: Buffer) => (stderr += more.toString()));
  return new Promise((resolve) => {
    child.stdout.on("data", (more: Buffer) => {
      stdout += more.toString();
      if (/^proofline listens on/m.test(stdout)) resolve({ code: 0, stdout, stderr });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

async function runHere({ folder, args, environment }: Call): Promise<Outcome> {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    process[name].write = (more: string | Uint8Array) => {
      printed[name] += String(more);
      return true;
    };
  }
  return { code: await run(args), ...printed };
}

function callIn(request: string): Call {
  const [printed = "", folder = "", count, ...others] = request.split("\0");
  const variables = others.slice(Number(count)).filter((entry) => entry.includes("="));
  const pairs = variables.map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]);
  return { printed, folder, args: others.slice(0, Number(count)), environment: Object.fromEntries(pairs) };
}

async function answer(request: IncomingMessage): Promise<string> {
  const call = callIn(await text(request));
  const { code, stdout, stderr } = await (call.args[0] === "serve" && !call.args.includes("--help")
    ? serve(call)
    : runHere(call));
  await writeFile(join(call.printed, "stdout"), stdout);
  await writeFile(join(call.printed, "stderr"), stderr);
  return String(code);
}

const commands = createServer((request, response) => void answer(request).then((code) => response.end(code)));
commands.listen(socket, () => own("listening\n"));
process.stdin.on("end", () => {
  void endServer().then(() => commands.close());
});
process.stdin.resume();
