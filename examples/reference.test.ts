/**
 * Runs the examples of the reference as methods, functions and commands.
 *
 * Implemented operations run against the platform, each in its scene and with the IDs of that scene; the others run
 * against a server with handwritten responses.
 */
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { errors, type Operation, operations } from "../contract/src/index.ts";
import type { HandledSlug } from "../platform/src/operations/index.ts";
import { startTestPlatform } from "../platform/test/harness.ts";
import { blocksOf, differencesOfShape } from "../platform/test/pages/fences.ts";
import { sceneOf, scenes } from "../platform/test/scenes/index.ts";
import { newStage, wholeCall } from "../platform/test/scenes/scene.ts";
import { startAnswerServer } from "./reference/answer-server.ts";

const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

const platform = await startTestPlatform();
const written = await startAnswerServer();
// Inside the repository, so that the packages are found as from a user's program.
const folder = mkdtempSync(join(import.meta.dirname, ".reference-"));
after(() => {
  rmSync(folder, { recursive: true });
  written.stop();
});

const pageOf = ({ slug }: Operation): string =>
  readFileSync(join(import.meta.dirname, "..", "docs", "reference", `${slug}.md`), "utf8");

/** The two programs of a page: with the method, and with the function. */
function programsOf(operation: Operation): [method: string, standalone: string] {
  const [method, standalone, ...others] = [...pageOf(operation).matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, program = ""]) => program,
  );
  assert.ok(method && standalone && others.length === 0, `${operation.slug} has two examples`);
  return [method, standalone];
}

/** One process for all of them, because most of the time is process start. Each has its own credentials. */
const RUNNER = `import { readFileSync } from "node:fs";
import { format } from "node:util";
const print = console.log;
const outcomes = {};
for (const [name, env] of Object.entries(JSON.parse(readFileSync(process.argv[2], "utf8")))) {
  const printed = [];
  console.log = (...values) => printed.push(format(...values));
  Object.assign(process.env, env);
  await import("./" + name + ".ts").then(
    () => (outcomes[name] = { printed: printed.join("\\n") }),
    (error) => (outcomes[name] = { printed: "", error: String(error) }),
  );
}
print(JSON.stringify(outcomes));
`;

interface Program {
  readonly text: string;
  readonly credentials: { readonly clientID: string; readonly clientSecret: string };
}

interface Outcome {
  readonly printed: string;
  readonly error?: string;
}

/** Runs programs one after the other. @returns what each printed or threw */
async function run(serverURL: string, programs: ReadonlyMap<string, Program>): Promise<Map<string, Outcome>> {
  const part = mkdtempSync(join(folder, "part-"));
  const env: Record<string, object> = {};
  for (const [slug, { text, credentials }] of programs) {
    writeFileSync(join(part, `${slug}.ts`), text);
    env[slug] = { PROVE_CLIENT_ID: credentials.clientID, PROVE_CLIENT_SECRET: credentials.clientSecret };
  }
  writeFileSync(join(part, "run.mjs"), RUNNER);
  writeFileSync(join(part, "env.json"), JSON.stringify(env));
  const args = ["--conditions=prove-source", join(part, "run.mjs"), join(part, "env.json")];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, PROVE_SERVER_URL: serverURL },
  });
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, Outcome>));
}

function assertPrinted(outcomes: ReadonlyMap<string, Outcome>, expected: number): void {
  assert.equal(outcomes.size, expected);
  for (const [slug, { printed, error }] of outcomes) {
    assert.equal(error, undefined, slug);
    // An object, or the number that the token example prints. On failure a function would print the error.
    assert.match(printed, /^(\{.*\}|\d+)$/s, `${slug} printed '${printed}'`);
  }
}

/** Whether the platform implements the operation, from its response to a call without a token. */
async function isServed({ method, path }: Operation): Promise<boolean> {
  const response = await fetch(platform.url + path.replaceAll(/\{\w+\}/g, "x"), { method });
  const { message } = (await response.json()) as { message?: string };
  return message !== errors.unknownOperation.message;
}

test("a reference page says whether the platform implements the operation", async () => {
  for (const operation of offered) {
    const says = !pageOf(operation).includes("does not answer it yet");
    assert.equal(says, await isServed(operation), operation.slug);
  }
});

const isHandled = (slug: string): slug is HandledSlug => slug in scenes;

/** The program or command of an example, with the scene's IDs instead of made-up ones. */
async function inScene(operation: Operation, text: string): Promise<Program> {
  const { slug } = operation;
  const stage = await newStage(platform);
  const { credentials } = stage.own;
  const given = isHandled(slug)
    ? await sceneOf(slug).set(stage)
    : { body: { client_id: credentials.clientID, client_secret: credentials.clientSecret } };
  let filled = text;
  for (const [example, actual] of differences(wholeCall(operation, {}), wholeCall(operation, given))) {
    // A secret may be part of the preceding word: client_secret=secret.
    filled = filled.replaceAll(
      new RegExp(`(?<!\\w)${example.replaceAll(/[^\w]/g, String.raw`\$&`)}(?!\\w)`, "g"),
      () => actual,
    );
  }
  return { text: filled, credentials };
}

/** Strings of the example that others replace. */
function differences(example: unknown, actual: unknown): [string, string][] {
  if (typeof example === "string") return typeof actual === "string" && actual !== example ? [[example, actual]] : [];
  const others = Object(actual) as Record<string, unknown>;
  return Object.entries(Object(example) as object).flatMap(([name, value]) => differences(value, others[name]));
}

const served = offered.filter(({ slug }) => slug === "token" || isHandled(slug));
const unserved = offered.filter((operation) => !served.includes(operation));

for (const [index, kind] of ["methods", "standalone functions"].entries()) {
  test(`the examples run as ${kind} against the platform`, async () => {
    const programs = new Map<string, Program>();
    for (const operation of served) {
      programs.set(operation.slug, await inScene(operation, programsOf(operation)[index] ?? ""));
    }
    assertPrinted(await run(platform.url, programs), served.length);
  });

  test(`the examples of operations that are not implemented run as ${kind} and send the contract's example`, async () => {
    const { client_id: clientID, client_secret: clientSecret } = operations.token.request.example;
    const credentials = { clientID, clientSecret };
    const programs = new Map(
      unserved.map((operation) => [operation.slug, { text: programsOf(operation)[index] ?? "", credentials }]),
    );
    assertPrinted(await run(written.url, programs), unserved.length);
    assert.deepEqual(written.unexpected, []);
  });
}

/** The commands of a page, each with the token of its scene. */
async function commandsInScenes(): Promise<string> {
  const commands: string[] = [];
  for (const operation of served) {
    const [block] = blocksOf(pageOf(operation));
    const { text, credentials } = await inScene(operation, block?.commands ?? "");
    const { clientID: clientId, clientSecret } = credentials;
    commands.push(`TOKEN=${await platform.tokenFor({ clientId, clientSecret })}\n${text}`);
  }
  return commands.join("printf '\\036'\n").replaceAll("http://127.0.0.1:8080", platform.url);
}

const skip = spawnSync("curl", ["--version"]).status === 0 ? false : "curl is not installed";

test("the commands run against the platform and return JSON of the documented shape", { skip }, async () => {
  const { stdout } = await promisify(execFile)("bash", ["-euc", await commandsInScenes()]);
  const outputs = stdout.split("\u001e");
  assert.equal(outputs.length, served.length);
  for (const [index, operation] of served.entries()) {
    const [block] = blocksOf(pageOf(operation));
    const actual: unknown = JSON.parse(outputs[index] ?? "");
    assert.deepEqual(differencesOfShape(block?.answer, actual, true), [], `${operation.slug}: ${outputs[index]}`);
    assert.ok(!("code" in Object(actual)), `${operation.slug}: ${outputs[index]}`);
  }
});
