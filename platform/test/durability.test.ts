/** Under load, no acknowledged write is lost or done twice when nodes and databases fail. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { startBalancer } from "./balancer.ts";
import { type Command, end, runCommand } from "./command.ts";
import { freePort } from "./free-port.ts";
import { AcknowledgedSteps, LOAD_CLIENT } from "./acknowledged-steps.ts";
import { administer, cutConnectionsOf } from "./postgres.ts";
import { startPostgres } from "./postgres-server.ts";

/** Number of repetitions: one in `npm test`, more in `npm run soak`. */
const ROUNDS = Number(process.env["PROOFLINE_SOAK_ROUNDS"] ?? 1);
const CALLERS = 6;
/** Number of responses between two faults. */
const RESPONSES_BETWEEN_FAULTS = 60;

const root = await mkdtemp(join(tmpdir(), "durability-"));
after(() => rm(root, { recursive: true }));

async function kill(node: Command): Promise<void> {
  node.child.kill("SIGKILL");
  await node.ended;
}

const readiness = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

test("kill -9 of a node with an embedded store loses no acknowledged write", async () => {
  const port = await freePort();
  const serve = async () => {
    const node = runCommand(["serve", "--port", String(port), "--data", join(root, "killed")], LOAD_CLIENT);
    await node.listening;
    return node;
  };
  let node = await serve();
  const ledger = new AcknowledgedSteps(() => `http://127.0.0.1:${port}`);
  ledger.begin(CALLERS);
  for (let round = 0; round < ROUNDS + 1; round++) {
    await ledger.more(RESPONSES_BETWEEN_FAULTS);
    await kill(node);
    node = await serve();
  }
  await ledger.more(RESPONSES_BETWEEN_FAULTS);
  await ledger.end();
  await ledger.check();
  await end(node);
});

const run = promisify(execFile);
const canLimit = await run("prlimit", ["--version"]).then(
  () => true,
  () => false,
);

test(
  "when the disk is full the platform returns 500 and is not ready; with free space it works again",
  {
    skip: !canLimit && "there is no prlimit here",
  },
  async () => {
    const node = runCommand(
      ["serve", "--port", "0", "--data", join(root, "full"), "--log-level", "error"],
      LOAD_CLIENT,
    );
    const url = await node.listening;
    // The limit on file sizes has the same effect on a process as a full disk.
    const limitFilesTo = (bytes: string) => run("prlimit", [`--pid=${node.child.pid}`, `--fsize=${bytes}:`]);
    const ledger = new AcknowledgedSteps(() => url);
    ledger.begin(CALLERS);
    for (let round = 0; round < ROUNDS; round++) {
      await ledger.more(RESPONSES_BETWEEN_FAULTS);
      await limitFilesTo("4096");
      await ledger.moreFailures(20);
      assert.equal(await readiness(url), 503);
      assert.equal((await fetch(`${url}/health`)).status, 200, "it need not be killed");
      await limitFilesTo("unlimited");
      await ledger.more(RESPONSES_BETWEEN_FAULTS);
      assert.equal(await readiness(url), 200);
    }
    await ledger.end();
    await ledger.check();
    assert.match(node.output(), /"msg":"internal error"/);
    assert.match(node.output(), /"msg":"database write failed"/);
    await end(node);
  },
);

test("nodes on PostgreSQL lose no acknowledged write by kill -9, cut connections, a restart or a time without writes", async () => {
  const postgres = await startPostgres();
  after(() => postgres.stop());
  const balancer = await startBalancer();
  const environment = { ...LOAD_CLIENT, PROOFLINE_MASTER_KEY: randomBytes(32).toString("base64") };
  const serve = async () => {
    const port = String(await freePort());
    const node = runCommand(
      ["serve", "--port", port, "--data", postgres.url, "--public-url", balancer.url],
      environment,
    );
    await node.listening;
    return { node, url: `http://127.0.0.1:${port}` };
  };
  const nodes = await Promise.all([serve(), serve()]);
  const balance = () => (balancer.nodes = nodes.map(({ url }) => url));
  balance();
  assert.equal(await readiness(balancer.url), 200);
  const ledger = new AcknowledgedSteps(() => balancer.url);
  const replaceFirst = async () => {
    const [first] = nodes.splice(0, 1);
    if (first) await kill(first.node);
    balance();
    nodes.push(await serve());
    balance();
  };
  const beReadOnly = async () => {
    await setReadOnly(postgres.url, "on");
    await ledger.moreFailures(20);
    assert.equal(await readiness(balancer.url), 503);
    await setReadOnly(postgres.url, "off");
  };
  const blows = [replaceFirst, () => cutConnectionsOf(postgres.url, "proofline"), () => postgres.restart(), beReadOnly];
  ledger.begin(CALLERS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const blow of blows) {
      await ledger.more(RESPONSES_BETWEEN_FAULTS);
      await blow();
    }
  }
  await ledger.more(RESPONSES_BETWEEN_FAULTS);
  assert.equal(await readiness(balancer.url), 200);
  await ledger.end();
  await ledger.check();
  for (const { node } of nodes) await end(node);
});

/** Makes the database behave like a standby: connections are cut, and new ones are read-only. */
async function setReadOnly(url: string, value: "on" | "off"): Promise<void> {
  // This command itself needs a writable session.
  const writing = `${url}?options=${encodeURIComponent("-c default_transaction_read_only=off")}`;
  await administer(writing, `ALTER DATABASE postgres SET default_transaction_read_only = ${value}`);
  await cutConnectionsOf(url, "proofline");
}
