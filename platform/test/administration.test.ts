/** Runs the administrative commands as a user does, beside a server on the same folder. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { commandNames } from "../src/cli/commands.ts";
import { startPlatform } from "../src/index.ts";
import { runCommand } from "./command.ts";
import { startTestPlatform } from "./harness.ts";

const data = await mkdtemp(join(tmpdir(), "administration-"));
const platform = await startTestPlatform({ data });
after(() => rm(data, { recursive: true }));

async function run(...args: string[]): Promise<{ code: unknown; output: string }> {
  const command = runCommand(args, { PROOFLINE_DATA: data });
  return { code: await command.ended, output: command.output() };
}

async function json(...args: string[]) {
  const { code, output } = await run(...args, "--json");
  assert.equal(code, 0, output);
  return JSON.parse(output.slice(0, output.lastIndexOf(output.trimStart().startsWith("[") ? "]" : "}") + 1));
}

async function tokenStatus(client_id: string, client_secret: string): Promise<number> {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
  return (await platform.send("/token", { method: "POST", body })).status;
}

test("a running server sees what commands change in its folder", async () => {
  const { domain_id } = await json("domains", "create", "Bank", "--tier", "live");
  const client = await json("clients", "create", "--domain", domain_id, "--product", "prefill", "--id", "bank");
  assert.equal(await tokenStatus("bank", client.client_secret), 200);
  const rotated = await json("clients", "rotate", "bank", "--overlap", "90s");
  assert.deepEqual(
    [await tokenStatus("bank", client.client_secret), await tokenStatus("bank", rotated.client_secret)],
    [200, 200],
  );
  const secrets = await json("clients", "secrets", "bank");
  assert.deepEqual(
    secrets.map(({ secret_id }: { secret_id: string }) => secret_id),
    [rotated.secret_id, client.secret_id],
  );
  assert.deepEqual(await json("clients", "revoke", "bank"), { revoked: "bank" });
  platform.clock.advance(10_000);
  assert.equal(await tokenStatus("bank", rotated.client_secret), 401);
  const [act] = await json("audit", "list", "--limit", "1");
  assert.deepEqual([act.action, act.subject], ["revoke", "client bank"]);
  assert.match(act.actor, /^os:./);
});

test("a start writes what it creates to the audit log, and nothing when it creates nothing", async () => {
  const folder = join(data, "another");
  const start = async (secret: string) => {
    const server = await startPlatform({
      port: 0,
      data: folder,
      credentials: { clientId: "first", clientSecret: secret },
    });
    await server.stop();
  };
  const log = async () => {
    const acts: { actor: string; action: string; subject: string }[] = await json("audit", "list", "--data", folder);
    // Sorted, because two entries can share a millisecond.
    return acts.map(({ actor, action, subject }) => `${actor} ${action} ${subject.replace(/ .*-.*/, "")}`).sort();
  };
  await start("one");
  assert.deepEqual(await log(), ["start create client first", "start create domain"]);
  await start("one");
  assert.equal((await log()).length, 2);
  await start("two");
  assert.deepEqual(await log(), ["start create client first", "start create domain", "start rotate client first"]);
  const everything = JSON.stringify(await json("audit", "list", "--data", folder));
  assert.doesNotMatch(everything, /"(one|two)"/);
});

test("signing keys are listed and rotated", async () => {
  const next = await json("keys", "rotate");
  const keys: { kid: string; state: string }[] = await json("keys", "list");
  assert.deepEqual(
    keys.map(({ kid, state }) => [kid === next.kid, state]),
    [
      [false, "signs"],
      [true, "next"],
    ],
  );
  assert.match((await run("keys", "rotate")).output, /the next key already exists and signs from 20/);
  const only = await json("keys", "rotate", "--leaked");
  assert.deepEqual(await json("keys", "list"), [only]);
});

test("lists are printed as tables, and empty members are left out of the JSON", async () => {
  const { output } = await run("clients", "list");
  assert.match(output, /^client_id +domain_id +domain +tier +product +created_at +revoked_at\n/);
  assert.match(output, /^test-client .* sandbox +sandbox +- .* -$/m);
  const [client] = await json("clients", "list");
  assert.deepEqual(Object.keys(client), ["client_id", "domain_id", "domain", "tier", "created_at"]);
});

test("a new secret is printed once, and alone on standard output when that is not a terminal", async () => {
  const { output } = await run("clients", "create", "--domain", "sandbox");
  assert.match(output, /^client_secret \S{43}$/m);
  assert.match(output, /it cannot be shown again/);
});

test("usage errors exit with 2 and name the fix, failures with 1, and neither prints a stack", async () => {
  for (const [code, message, ...args] of [
    [2, /unknown command 'clients kill'; expected 'clients list', .*\nTry 'proofline --help'/, "clients", "kill"],
    [2, /options follow the command: proofline COMMAND --port/, "--port", "80"],
    [2, /CLIENT is missing\nTry 'proofline clients rotate --help'/, "clients", "rotate"],
    [2, /unexpected argument 'b'/, "clients", "rotate", "a", "b"],
    [2, /--overlap must be a number with its unit, such as .*, not '1'/, "clients", "rotate", "a", "--overlap", "1"],
    [2, /--tier TIER is missing/, "domains", "create", "Bank"],
    [2, /--tier must be one of sandbox, live, not 'prod'/, "domains", "create", "Bank", "--tier", "prod"],
    [1, /unknown client 'a'; see: proofline clients list/, "clients", "rotate", "a"],
    [1, /has no installation; name its folder \(--data\)/, "clients", "list", "--data", join(data, "none")],
    [1, /stores nothing/, "clients", "list", "--data", ":memory:"],
  ] as const) {
    const ended = await run(...args);
    assert.match(ended.output, message);
    assert.equal(ended.code, code, ended.output);
    assert.doesNotMatch(ended.output, /\n\s+at /);
  }
});

test("help lists every command, the commands of a group, and the options of a command", async () => {
  const all = await run("--help");
  for (const name of commandNames) assert.match(all.output, new RegExp(`^  ${name} +\\w`, "m"));
  const clients = await run("clients");
  assert.match(clients.output, /clients rotate/);
  assert.doesNotMatch(clients.output, /domains list/);
  const { code, output } = await run("clients", "rotate", "--help");
  assert.equal(code, 0);
  assert.match(output, /^proofline clients rotate CLIENT \[options\]\n/);
  assert.match(output, /--overlap TIME +.*\(default: 24h\)/);
  assert.match(output, /env: PROOFLINE_DATA/);
  assert.deepEqual((await run("help", "clients", "rotate")).output, output);
  assert.match((await run("domains", "create", "-h")).output, /create NAME --tier TIER \[options\]\n/);
  for (const text of [all.output, output]) assert.ok(text.split("\n").every((line) => line.length <= 100));
});

test("commands use the installation that a settings file of serve names", async () => {
  const settings = join(data, "settings.json");
  await writeFile(settings, JSON.stringify({ data, port: 9000, "public-url": "https://identity.example.com" }));
  const file = runCommand(["clients", "list", "--config", settings]);
  assert.equal(await file.ended, 0, file.output());
  assert.match(file.output(), /^test-client /m);
  const variable = runCommand(["domains", "list"], { PROOFLINE_CONFIG: settings });
  assert.equal(await variable.ended, 0, variable.output());
  const flag = runCommand(["clients", "list", "--config", settings, "--data", join(data, "none")]);
  assert.equal(await flag.ended, 1, "a flag overrides the settings file");
  const moved = runCommand(["move", "--config", settings, "--to", "postgres://nobody@127.0.0.1:1/none"]);
  assert.equal(await moved.ended, 1);
  assert.match(moved.output(), /another proofline process serves the data folder/);
});
