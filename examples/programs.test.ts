/** The TypeScript blocks of the docs and of the package READMEs run, in a process that has a platform. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, mock, test } from "node:test";
import { format } from "node:util";
import { Proveapi } from "@prove-identity/prove-api";
import { TestDevice } from "../platform/test/device.ts";
import { CREDENTIALS, startTestPlatform } from "../platform/test/harness.ts";

const root = join(import.meta.dirname, "..");
// Inside the repository, so that the programs find the packages.
const folder = mkdtempSync(join(import.meta.dirname, ".programs-"));
after(() => rmSync(folder, { recursive: true }));

const platform = await startTestPlatform();
const { clientId, clientSecret } = CREDENTIALS;
const environment = { PROVE_SERVER_URL: platform.url, PROVE_CLIENT_ID: clientId, PROVE_CLIENT_SECRET: clientSecret };
Object.assign(process.env, environment);

/** Output that each program of a page must print, in the order of the page. */
const pages: Readonly<Record<string, readonly RegExp[]>> = {
  "docs/quickstart.md": [/^Pinson$/],
  "docs/sign-in.md": [/^$/],
  "docs/test-users.md": [/^$/],
  "docs/testing-in-ci.md": [/^undefined$/, /^$/, /^$/],
  "platform/README.md": [/^http:\S+ \S+ \S+$/],
  "sdk/README.md": [/v3-validate/, /^$/, /^start again$/, /v3-validate/, /^\S+ \{/, /^$/, /^$/, /^$/],
};

/** Unnamed blocks; blocks with a file name are quotes of files with their own tests. */
const programsOf = (page: string): string[] =>
  Array.from(readFileSync(join(root, page), "utf8").matchAll(/^```ts\n(.*?)^```$/gms), ([, text = ""]) => text);

/** The program with the test platform in place of the server and the credentials that it names. */
const adapted = (program: string): string =>
  program
    .replaceAll("http://127.0.0.1:8080", platform.url)
    .replaceAll('server: "uat-us"', `serverURL: "${platform.url}"`)
    .replaceAll(/"(getting-started|customer_id)"/g, `"${clientId}"`)
    .replaceAll(/"(getting-started-secret|secret)"/g, `"${clientSecret}"`);

async function load(page: string, index: number): Promise<{ module: Record<string, unknown>; printed: string }> {
  const file = join(folder, `${page.replaceAll(/\W/g, "-")}-${index}.ts`);
  writeFileSync(file, `${adapted(programsOf(page)[index] ?? "")}\nexport {};\n`);
  const log = mock.method(console, "log", () => undefined);
  try {
    const module = (await import(file)) as Record<string, unknown>;
    return { module, printed: log.mock.calls.map(({ arguments: values }) => format(...values)).join("\n") };
  } finally {
    log.mock.restore();
  }
}

for (const [page, expected] of Object.entries(pages)) {
  test(`every program of ${page} runs and prints the expected output`, async () => {
    assert.equal(programsOf(page).length, expected.length);
    for (const [index, output] of expected.entries()) assert.match((await load(page, index)).printed, output);
  });
}

test("bind() of docs/sign-in.md binds a key after possession_required", async () => {
  const { bind } = (await load("docs/sign-in.md", 0)).module as {
    bind: (prove: Proveapi, correlationId: string, phoneNumber: string) => Promise<boolean>;
  };
  const prove = new Proveapi();
  const phoneNumber = "2001004014";
  const { v3UnifyResponse } = await prove.v3.v3UnifyRequest({
    clientRequestId: "1",
    phoneNumber,
    possessionType: "none",
  });
  const { authToken = "", correlationId = "" } = v3UnifyResponse ?? {};
  await new TestDevice().register(platform, authToken);
  const { v3UnifyStatusResponse } = await prove.v3.v3UnifyStatusRequest({ correlationId });
  assert.equal(v3UnifyStatusResponse?.success, "possession_required");
  assert.equal(await bind(prove, correlationId, phoneNumber), true);
});
