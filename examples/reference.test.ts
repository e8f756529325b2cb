/**
 * The examples of the reference run: as methods against the platform, as far as it answers the operation, and all of
 * them, as functions too, against a server with written answers.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { startPlatform } from "@prove-identity/platform";
import { Proveapi } from "@prove-identity/prove-api";
import { errors, type Operation, operations } from "../contract/src/index.ts";
import { startAnswerServer } from "./reference/answer-server.ts";

const { client_id: clientId, client_secret: clientSecret } = operations.token.request.example;
const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

const platform = await startPlatform({ port: 0, credentials: { clientId, clientSecret } });
const written = await startAnswerServer();
// Inside the repository, so that the packages are found as from a program of one's own.
const folder = mkdtempSync(join(import.meta.dirname, ".reference-"));
after(async () => {
  rmSync(folder, { recursive: true });
  written.stop();
  await platform.stop();
});

const pageOf = ({ slug }: Operation): string =>
  readFileSync(join(import.meta.dirname, "..", "docs", "reference", `${slug}.md`), "utf8");

/** The two programs of a page: of the method, and of the function. */
function programsOf(operation: Operation): [method: string, standalone: string] {
  const [method, standalone, ...others] = [...pageOf(operation).matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, program = ""]) => program,
  );
  assert.ok(method && standalone && others.length === 0, `${operation.slug} has two examples`);
  return [method, standalone];
}

/** A process for all of them, since most of the time goes into starting one. */
const RUNNER = `import { format } from "node:util";
const print = console.log;
const outcomes = {};
for (const name of process.argv.slice(2)) {
  const printed = [];
  console.log = (...values) => printed.push(format(...values));
  await import("./" + name).then(
    () => (outcomes[name] = { printed: printed.join("\\n") }),
    (error) => (outcomes[name] = { printed: "", error: String(error) }),
  );
}
print(JSON.stringify(outcomes));
`;

interface Outcome {
  readonly printed: string;
  readonly error?: string;
}

/** Runs programs one after the other, as the pages have them, and tells what each printed or threw. */
async function run(serverURL: string, programs: ReadonlyMap<string, string>): Promise<Map<string, Outcome>> {
  const part = mkdtempSync(join(folder, "part-"));
  for (const [slug, text] of programs) writeFileSync(join(part, `${slug}.ts`), text);
  writeFileSync(join(part, "run.mjs"), RUNNER);
  const env = {
    ...process.env,
    PROVE_CLIENT_ID: clientId,
    PROVE_CLIENT_SECRET: clientSecret,
    PROVE_SERVER_URL: serverURL,
  };
  const names = [...programs.keys()].map((slug) => `${slug}.ts`);
  const args = ["--conditions=prove-source", join(part, "run.mjs"), ...names];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const outcomes = JSON.parse(stdout) as Record<string, Outcome>;
  return new Map([...programs.keys()].map((slug) => [slug, outcomes[`${slug}.ts`] ?? { printed: "" }]));
}

function assertPrinted(outcomes: ReadonlyMap<string, Outcome>, expected: number): void {
  assert.equal(outcomes.size, expected);
  for (const [slug, { printed, error }] of outcomes) {
    assert.equal(error, undefined, slug);
    // An object, or the one number that the example of the token prints. A function would print the reason of an error.
    assert.match(printed, /^(\{.*\}|\d+)$/s, `${slug} printed '${printed}'`);
  }
}

/** Whether the platform has the operation, by what it answers to a call without a token. */
async function isServed({ method, path }: Operation): Promise<boolean> {
  const response = await fetch(platform.url + path.replaceAll(/\{\w+\}/g, "x"), { method });
  const { message } = (await response.json()) as { message?: string };
  return message !== errors.unknownOperation.message;
}

test("a page says that the platform answers an operation exactly when it does", async () => {
  for (const operation of offered) {
    const says = !pageOf(operation).includes("does not answer it yet");
    assert.equal(says, await isServed(operation), operation.slug);
  }
});

/** The steps of the flow that the test begins, in their order. */
const STEPS: readonly string[] = ["v3-validate", "v3-challenge", "v3-complete"];
/** What only an earlier call gives, and an example can therefore only make up. */
const GIVEN = /"(correlationId|authId|proveId|identityId|deviceId|attributeId|pcid\w*)"/;

test("the examples run against the platform, those of later steps with the id of a flow", async () => {
  const { v3 } = new Proveapi({ serverURL: platform.url, security: { clientID: clientId, clientSecret } });
  const { v3StartResponse } = await v3.v3StartRequest(operations["v3-start"].request.example);
  const { correlationId } = operations["v3-validate"].request.example;
  const programs = new Map<string, string>();
  for (const operation of offered) {
    const { slug, parameters, request } = operation;
    const isAlone = !GIVEN.test(JSON.stringify([parameters, request?.example]));
    if (!(isAlone || STEPS.includes(slug)) || !(await isServed(operation))) continue;
    programs.set(slug, programsOf(operation)[0].replaceAll(correlationId, v3StartResponse?.correlationId ?? ""));
  }
  for (const slug of ["token", "v3-start", ...STEPS]) assert.ok(programs.has(slug), slug);
  assertPrinted(await run(platform.url, programs), programs.size);
});

for (const [index, kind] of ["methods", "standalone functions"].entries()) {
  test(`the examples run as ${kind}, and send what the contract has as example`, async () => {
    const programs = new Map(offered.map((operation) => [operation.slug, programsOf(operation)[index] ?? ""]));
    assertPrinted(await run(written.url, programs), offered.length);
    assert.deepEqual(written.unexpected, []);
  });
}
