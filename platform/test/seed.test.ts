/** State files: exported by one platform and imported by another, by command and in tests. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { startPlatform, type TestPlatform } from "../src/testing/index.ts";
import { done, end, refused, runCommand } from "./command.ts";
import { AcknowledgedSteps, LOAD_CLIENT } from "./acknowledged-steps.ts";
import { freshDatabase } from "./postgres.ts";

const root = await mkdtemp(join(tmpdir(), "seed-"));
after(() => rm(root, { recursive: true }));
const at = (...path: string[]) => join(root, ...path);

async function start(options: Parameters<typeof startPlatform>[0]) {
  const platform = await startPlatform(options);
  after(() => platform.stop());
  return platform;
}

function sdkOf({ url, credentials }: Pick<TestPlatform, "url" | "credentials">): Proveapi {
  const security = { clientID: credentials.clientId, clientSecret: credentials.clientSecret };
  return new Proveapi({ serverURL: url, security, retryConfig: { strategy: "none" } });
}

const ADA = { firstName: "Ada", lastName: "Byron", dob: "1981-12-10" };
const NUMBER = "2125550101";

const begin = async (prove: Proveapi) =>
  (await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: NUMBER })).v3StartResponse?.correlationId ?? "";

test("a state exported under load is served from a folder and from PostgreSQL with every acknowledged write", async () => {
  const first = runCommand(["serve", "--port", "0", "--data", at("data")], LOAD_CLIENT);
  let url = await first.listening;
  const ledger = new AcknowledgedSteps(() => url);
  ledger.begin(4);
  await ledger.more(60);
  const before = ledger.copy();
  const told = await done(runCommand(["export", at("state.ndjson"), "--data", at("data")]));
  assert.match(told, /requires the master key/);
  await ledger.more(30);
  await ledger.end();
  await end(first);
  assert.equal((await stat(at("state.ndjson"))).mode & 0o077, 0);

  const port = new URL(url).port;
  const masterKey = await readFile(at("data", "master.key"), "utf8");
  const seed = ["--seed", at("state.ndjson"), "--master-key-file", at("data", "master.key")];
  for (const data of [at("copy"), await freshDatabase()]) {
    const copy = runCommand(["serve", "--port", port, "--data", data, ...seed], LOAD_CLIENT);
    url = await copy.listening;
    await ledger.check(before);
    await end(copy);
    await refused(
      runCommand(["serve", "--port", "0", "--data", data, ...seed]),
      /nothing was seeded|already has a platform\.db; name a folder/,
    );
    await done(runCommand(["clients", "list", "--data", data], { PROOFLINE_MASTER_KEY: masterKey }));
    await done(
      runCommand(["export", at("again.ndjson"), "--replace", "--data", data], { PROOFLINE_MASTER_KEY: masterKey }),
    );
  }
});

test("a rejected seed file leaves a folder that can be used", async () => {
  await refused(
    runCommand(["serve", "--seed", at("state.ndjson"), "--data", at("new")]),
    /requires the master key of the exported/,
  );
  const lines = (await readFile(at("state.ndjson"), "utf8")).split("\n");
  await writeFile(at("cut.ndjson"), lines.slice(0, 20).join("\n"));
  const key = ["--master-key-file", at("data", "master.key")];
  await refused(
    runCommand(["serve", "--seed", at("cut.ndjson"), "--data", at("new"), ...key]),
    /cut\.ndjson, line 20: the file is truncated/,
  );
  await refused(runCommand(["serve", "--seed", at("none"), "--data", at("new")]), /cannot read \S+none/);
  assert.deepEqual(
    (await readdir(at("new"))).filter((name) => /platform\.db$|master/.test(name)),
    [],
  );
  const served = runCommand(["serve", "--port", "0", "--data", at("new")]);
  await served.listening;
  await end(served);
});

test("a handwritten seed file is served", async () => {
  const clients = [
    { id: "one", secret: "secret-one", domain: "first" },
    { id: "two", secret: "secret-two", domain: "second", product: "prefill" },
  ];
  const domains = [{ name: "first" }, { name: "second" }];
  const people = [{ phoneNumber: NUMBER, term: "short-term", record: ADA }];
  await writeFile(at("hand.json"), JSON.stringify({ domains, clients, people }, undefined, 2));
  const serve = (...args: string[]) => runCommand(["serve", "--port", "0", "--data", at("hand"), ...args]);
  const first = serve("--seed", at("hand.json"));
  const served = await first.listening;
  assert.doesNotMatch(first.output(), /client_secret/, "the seed file has clients, so none is created");
  const correlationId = await begin(
    sdkOf({ url: served, credentials: { clientId: "one", clientSecret: "secret-one" } }),
  );
  await end(first);
  const second = serve();
  const other = sdkOf({ url: await second.listening, credentials: { clientId: "two", clientSecret: "secret-two" } });
  assert.ok(await begin(other), "people remain after a restart");
  await assert.rejects(other.v3.v3ValidateRequest({ correlationId }), "the flow belongs to another domain");
  await end(second);
});

test("a platform seeded from an export continues an open flow at the time of the export", async () => {
  const before = await start({});
  await before.people.add({ phoneNumber: NUMBER, term: "short-term", record: ADA });
  await before.advance("30d");
  const correlationId = await begin(sdkOf(before));
  await before.export(at("flow.ndjson"));
  await assert.rejects(before.export(at("flow.ndjson")), /already exists/);
  await before.export(at("flow.ndjson"), { replace: true });
  const moment = before.now().getTime();
  await before.advance("60d");

  for (const data of [":memory:", at("flow")]) {
    const platform = await start({ seed: at("flow.ndjson"), data });
    assert.ok(Math.abs(platform.now().getTime() - moment) < 60 * 60_000, "time continues from the export");
    const prove = sdkOf(platform);
    assert.equal((await prove.v3.v3ValidateRequest({ correlationId })).v3ValidateResponse?.success, true);
    const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId, dob: ADA.dob });
    assert.equal(v3ChallengeResponse?.individual?.firstName, "Ada");
    await platform.advance("15m");
    await assert.rejects(prove.v3.v3CompleteRequest({ correlationId, individual: {} }), { code: 8008 });
  }
});

test("startPlatform takes people and clients from the seed option and rejects invalid ones", async () => {
  const seed = { people: [{ phoneNumber: NUMBER, record: ADA }], clients: [{ id: "shop", secret: "of-the-shop" }] };
  const platform = await start({ seed });
  assert.ok(await begin(sdkOf(platform)));
  assert.ok(await begin(sdkOf({ url: platform.url, credentials: { clientId: "shop", clientSecret: "of-the-shop" } })));
  await assert.rejects(
    startPlatform({ seed: { people: [{ phoneNumber: NUMBER }] as never } }),
    /people\[0\]\.record' is missing/,
  );
  await assert.rejects(platform.people.add({ phoneNumber: NUMBER } as never), {
    name: "TypeError",
    message: "field 'record' is missing",
  });
});
