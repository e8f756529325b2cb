/** What `npm pack` in platform/ gives, installed in an empty project. */
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspectedEnvironment } from "./inspected.ts";

const folder = await mkdtemp(join(tmpdir(), "packed-"));
after(() => rm(folder, { recursive: true }));

const npm = (args: string[], cwd: string) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });

npm(["pack", "--pack-destination", folder], join(import.meta.dirname, ".."));
const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
npm(["install", "--offline", "--no-audit", "--no-fund", `./${tarball}`], folder);
const installed = join(folder, "node_modules");

const env = { ...process.env, ...inspectedEnvironment };
const tsc = join(import.meta.dirname, "../../node_modules/.bin/tsc");
const options = ["--noEmit", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];

test("the package installs alone: it brings no other", async () => {
  assert.deepEqual(
    (await readdir(installed)).filter((name) => !name.startsWith(".")),
    ["@prove-identity"],
  );
});

test("the command serves", async () => {
  const command = join(installed, ".bin", "prove-platform");
  const child = spawn(process.execPath, [command, "serve", "--port", "0", "--data", join(folder, "data")], {
    env,
  });
  after(() => child.kill("SIGKILL"));
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString();
      const [, address] = /listens on (\S+)/.exec(output) ?? [];
      if (address) resolve(address);
    });
    child.stderr.on("data", (text: Buffer) => reject(new Error(text.toString())));
  });
  assert.equal((await fetch(`${url}/health`)).status, 200);
  child.kill("SIGTERM");
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  assert.equal(code, 0);
});

test("the module starts a platform, and its types stand on their own", async () => {
  await writeFile(
    join(folder, "use.ts"),
    `import { startPlatform, type RunningPlatform } from "@prove-identity/platform";
     const platform: RunningPlatform = await startPlatform({ port: 0 });
     console.log(platform.generated?.clientId.length, (await fetch(platform.url + "/health")).status);
     await platform.stop();`,
  );
  assert.match(execFileSync(process.execPath, ["use.ts"], { cwd: folder, encoding: "utf8", env }), /^36 200$/m);
  execFileSync(process.execPath, [tsc, ...options, "use.ts"], { cwd: folder, encoding: "utf8" });
});

test("the entry for tests starts a platform too, and its types stand on their own", async () => {
  await writeFile(
    join(folder, "use-testing.ts"),
    `import { startPlatform, type TestPlatform } from "@prove-identity/platform/testing";
     const platform: TestPlatform = await startPlatform();
     platform.fail("v3-start", { status: 503, times: 1 });
     await platform.advance("15m");
     console.log(platform.credentials.clientId, (await platform.messages()).length);
     await platform.stop();`,
  );
  assert.match(
    execFileSync(process.execPath, ["use-testing.ts"], { cwd: folder, encoding: "utf8", env }),
    /^test-client 0$/m,
  );
  execFileSync(process.execPath, [tsc, ...options, "use-testing.ts"], { cwd: folder, encoding: "utf8" });
});

test("the licences of everything that was bundled go along", async () => {
  const notices = await readFile(join(installed, "@prove-identity/platform/dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of ["fastify", "kysely", "typebox", "jose", "libphonenumber-js", "pino"]) {
    assert.match(notices, new RegExp(`^${name} \\d`, "m"));
  }
});

test("an old Node.js is told so in one line", () => {
  const cli = join(installed, "@prove-identity/platform/dist/cli.js");
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.19.0' })";
  const options = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
  const { status, stderr } = spawnSync(process.execPath, [...options, cli, "serve"], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.equal(stderr, "prove-platform: needs Node.js 22.18 or later, and this is 20.19.0\n");
});
