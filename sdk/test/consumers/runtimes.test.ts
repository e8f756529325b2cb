/** Runs programs that use the package on every supported runtime. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { after, describe, it, type TestContext } from "node:test";
import { build } from "esbuild";
import { installed } from "./environment.ts";
import { execute, PACKAGE, packed } from "./packed.ts";
import { proveServer } from "./prove-server.ts";
import { publicModules } from "./public-modules.ts";

const { arch, platform } = process;
const runtimes = installed("runtimes");
const { project } = await packed();
const programs = join(import.meta.dirname, "programs");
const LIMIT = { timeout: 60_000 };

const bun = arch === "arm64" ? "aarch64" : arch;
const workerd = arch === "x64" ? "64" : arch;
const node = (major: number) => join(`node-${major}-${arch}`, "bin", "node");
const commands = {
  "Node 20.19": [node(20)],
  "Node 22": [node(22)],
  "Node 24": [node(24)],
  "Node 26": [node(26)],
  // Without permission to read the environment, as by default.
  Deno: [join("@deno", `${platform}-${arch}-glibc`, "deno"), "run", "--no-prompt", "--allow-net", "--allow-read"],
  Bun: [join("@oven", `bun-${platform}-${bun}`, "bin", "bun")],
  workerd: [join("@cloudflare", `workerd-${platform}-${workerd}`, "bin", "workerd"), "serve", "--control-fd=3"],
} as const;
type Runtime = keyof typeof commands;

/** Returns the command of a runtime. Skips the test if npm has no such runtime for this machine. */
function commandOf(runtime: Runtime, t: TestContext): [command: string, ...args: string[]] | undefined {
  const [path, ...args] = commands[runtime];
  const command = join(runtimes, path);
  if (existsSync(command)) return [command, ...args];
  assert.ok(platform !== "linux" || arch !== "x64", `${command} is missing`);
  t.skip(`${runtime} is not tested on ${platform} ${arch}`);
  return undefined;
}

copyFileSync(join(programs, "calls.mjs"), join(project, "calls.mjs"));
const commonjs = readFileSync(join(programs, "calls.mjs"), "utf8").replaceAll(
  /^import (\{.*\}) from (".*");$/gm,
  "const $1 = require($2);",
);
writeFileSync(join(project, "calls.cjs"), commonjs);
writeFileSync(join(project, "package.json"), JSON.stringify({ dependencies: { [PACKAGE]: "*" } }));

describe("calls on every runtime", { concurrency: 2 }, () => {
  for (const runtime of ["Node 20.19", "Node 22", "Node 24", "Node 26", "Deno", "Bun"] as const) {
    for (const program of ["calls.mjs", "calls.cjs"]) {
      it(`${program} makes calls on ${runtime}`, LIMIT, async (t) => {
        const [command, ...args] = commandOf(runtime, t) ?? [];
        if (!command) return;
        const server = await proveServer();
        const { stdout, stderr } = await execute(command, [...args, program, server.url], { cwd: project });
        assert.equal(stderr, "");
        assert.deepEqual(JSON.parse(stdout), {
          correlationIds: ["c1", "c1"],
          standalone: true,
          rejected: { isError400: true, code: 8001, message: "invalid phone number" },
          json: { flowType: "mobile", phoneNumber: "2001001695" },
        });
        // One token for each of the two clients.
        const [token, start] = ["POST /token", "POST /v3/start"];
        assert.deepEqual(server.requests, [token, start, start, start, token, start]);
      });
    }
  }
});

describe("every public module exports all names, with import and require", { concurrency: 2 }, async () => {
  const written = publicModules.flatMap(({ specifiers, values }) =>
    specifiers.map((specifier) => ({ specifier, names: values })),
  );
  writeFileSync(join(project, "modules.json"), JSON.stringify(written));
  copyFileSync(join(programs, "modules.mjs"), join(project, "modules.mjs"));
  for (const runtime of ["Node 20.19", "Node 22", "Node 24", "Node 26", "Bun", "Deno"] as const) {
    it(`every public module exports all names on ${runtime}`, LIMIT, async (t) => {
      const [command, ...args] = commandOf(runtime, t) ?? [];
      if (!command) return;
      const { stdout } = await execute(command, [...args, "modules.mjs"], { cwd: project });
      assert.deepEqual(JSON.parse(stdout), []);
    });
  }
});

describe("a Worker", () => {
  it("a Worker serves two concurrent requests, so no request awaits a promise of another", LIMIT, async (t) => {
    const [command, ...args] = commandOf("workerd", t) ?? [];
    if (!command) return;
    const server = await proveServer(2);
    const worker = join(project, "worker");
    mkdirSync(worker);
    copyFileSync(join(programs, "worker.mjs"), join(worker, "worker.mjs"));
    await build({
      entryPoints: [join(worker, "worker.mjs")],
      outfile: join(worker, "worker.js"),
      bundle: true,
      format: "esm",
      // The conditions of Cloudflare's bundler.
      conditions: ["workerd", "worker", "browser"],
    });
    writeFileSync(join(worker, "config.capnp"), configOf(server.url));
    const url = await startWorker(command, [...args, join(worker, "config.capnp")]);
    const bodies = await Promise.all([url, url].map(async (each) => (await fetch(each)).text()));
    assert.deepEqual(bodies, Array(2).fill('{"correlationId":"c1","rejected":8001}'));
    assert.equal(await (await fetch(url)).text(), bodies[0]);
  });
});

const configOf = (serverURL: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      bindings = [(name = "SERVER_URL", text = "${serverURL}")],
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** @returns the URL that it reports on file descriptor 3 */
async function startWorker(command: string, args: readonly string[]): Promise<string> {
  const process = spawn(command, args, { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  after(() => process.kill());
  const [message] = (await once(process.stdio[3] as Readable, "data")) as [Buffer];
  const { port } = JSON.parse(String(message)) as { port: number };
  return `http://127.0.0.1:${port}`;
}
