// Runs on the embedded store only: the commands open stores of their own.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCommand } from "../test/command.ts";
import { freePort } from "../test/free-port.ts";
import { MILO } from "../test/harness.ts";

const folder = await mkdtemp(join(tmpdir(), "command-"));
after(() => rm(folder, { recursive: true }));

const environment = { PROVE_CLIENT_ID: "cli-client", PROVE_CLIENT_SECRET: "cli-secret" };

async function tokenOf(url: string, clientId = "cli-client", clientSecret = "cli-secret"): Promise<Response> {
  return fetch(`${url}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
}

async function post(url: string, path: string, token: string, body: object) {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, string> & { success?: boolean };
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`serve prints its URLs, is healthy, and exits with 0 on ${signal}`, async () => {
    const command = runCommand(["serve", "--port", "0", "--data", ":memory:"], environment);
    const url = await command.listening;
    assert.equal((await fetch(`${url}/health`)).status, 200);
    const [first, ...pages] = command.output().trim().split("\n");
    assert.equal(first, `proofline listens on ${url}`);
    assert.deepEqual(pages, [
      `Overview: ${url}/`,
      `Messages of sandbox domains: ${url}/phone`,
      `API description (OpenAPI 3.1): ${url}/openapi.json`,
      `OAuth 2.0 metadata: ${url}/.well-known/oauth-authorization-server`,
    ]);
    for (const page of pages) assert.equal((await fetch(/http\S+/.exec(page)?.[0] ?? "")).status, 200, page);
    command.child.kill(signal);
    assert.equal(await command.ended, 0);
  });
}

test("serve prints generated credentials only on the first start, and they stay valid after a restart", async () => {
  const data = join(folder, "first");
  const first = runCommand(["serve", "--port", "0", "--data", data]);
  const url = await first.listening;
  const [, id = "", secret = ""] = /client_id (\S+)\nclient_secret (\S+) /.exec(first.output()) ?? [];
  assert.equal((await tokenOf(url, id, secret)).status, 200);
  first.child.kill("SIGTERM");
  assert.equal(await first.ended, 0);

  const second = runCommand(["serve", "--port", "0", "--data", data]);
  const again = await second.listening;
  assert.doesNotMatch(second.output(), /client_secret/);
  assert.equal((await tokenOf(again, id, secret)).status, 200);
  for (const name of await readdir(data)) {
    assert.equal(
      (await readFile(join(data, name))).includes(secret),
      false,
      `${name} contains the secret in plaintext`,
    );
  }
});

test("after SIGKILL, a restarted server continues flows and accepts existing clients and tokens", async () => {
  const data = join(folder, "killed");
  // On the same port, since the address is the issuer of the token.
  const serve = ["serve", "--port", String(await freePort()), "--data", data];
  const first = runCommand(serve, environment);
  const url = await first.listening;
  const { access_token } = (await (await tokenOf(url)).json()) as { access_token: string };
  const started = await post(url, "/v3/start", access_token, { flowType: "mobile", phoneNumber: MILO });
  const correlationId = started["correlationId"] ?? "";
  await post(url, "/v3/validate", access_token, { correlationId });
  first.child.kill("SIGKILL");
  assert.equal(await first.ended, "SIGKILL");

  const second = runCommand(serve, environment);
  assert.equal(await second.listening, url);
  const answer = await post(url, "/v3/challenge", access_token, { correlationId, dob: "1981-01" });
  assert.equal(answer.success, true);
});

test("serve without --data stores its data in the user's data directory", async () => {
  const command = runCommand(["serve", "--port", "0"], { ...environment, XDG_DATA_HOME: folder, HOME: folder });
  await command.listening;
  command.child.kill("SIGTERM");
  await command.ended;
  const files = await readdir(folder, { recursive: true });
  assert.ok(
    files.some((name) => /proofline.*platform\.db$/.test(name)),
    files.join(),
  );
});

test("a different PROVE_CLIENT_SECRET replaces the previous secret at the next start", async () => {
  const data = join(folder, "replaced");
  const first = runCommand(["serve", "--port", "0", "--data", data], environment);
  await first.listening;
  first.child.kill("SIGTERM");
  await first.ended;
  const second = runCommand(["serve", "--port", "0", "--data", data], { ...environment, PROVE_CLIENT_SECRET: "new" });
  const url = await second.listening;
  assert.equal((await tokenOf(url)).status, 401);
  assert.equal((await tokenOf(url, "cli-client", "new")).status, 200);
});

test("serve --help lists the settings; a usage error exits with 2 and a message without a stack trace", async () => {
  const help = runCommand(["serve", "--help"]);
  assert.equal(await help.ended, 0);
  assert.match(help.output(), /--port N/);
  for (const [args, message] of [
    [["sevre"], /unknown command 'sevre'/],
    [["serve", "--port", "http"], /--port must be a whole number/],
    [["serve", "--prot", "1"], /--prot/],
  ] as const) {
    const command = runCommand(args);
    assert.equal(await command.ended, 2);
    assert.match(command.output(), message);
    assert.doesNotMatch(command.output(), /\n\s+at /);
  }
});

test("serve on a port that is in use exits with 1 and suggests --port", async () => {
  const first = runCommand(["serve", "--port", "0", "--data", ":memory:"], environment);
  const { port } = new URL(await first.listening);
  const second = runCommand(["serve", "--port", port, "--data", ":memory:"], environment);
  assert.equal(await second.ended, 1);
  assert.equal(second.output(), `proofline: port ${port} is in use; choose another with --port\n`);
});
