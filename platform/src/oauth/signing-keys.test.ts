import assert from "node:assert/strict";
import { test } from "node:test";
import { calculateJwkThumbprint, type JWK } from "jose";
import { DAY, HOUR, MINUTE } from "../system/clock.ts";
import { randomMasterKey } from "../store/keys/master-key.ts";
import { openTestStore } from "../../test/store.ts";
import { selectSigningKeys } from "../store/tables/oauth.ts";
import type { SigningAlgorithm } from "../store/rows/installation.ts";
import type { Platform } from "../operations/platform.ts";
import { sweep } from "../server/sweeper.ts";
import { LEAD, RETIREMENT } from "./key-rotation.ts";
import { SigningKeys } from "./signing-keys.ts";
import { startTestServer } from "../../test/oauth-server.ts";

const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

async function start() {
  const store = await openTestStore();
  const masterKey = randomMasterKey();
  const clock = { time: Date.UTC(2030, 0, 1), now: () => clock.time };
  const open = (signingAlgorithm: SigningAlgorithm = "ES256", key = masterKey) =>
    SigningKeys.open({ store, masterKey: key, clock, signingAlgorithm, keyRotation: 90 * DAY });
  return { store, clock, open, sweep: () => sweep({ clock, store } as unknown as Platform) };
}

const kids = (keys: SigningKeys) => keys.jwks().keys.map(({ kid }) => kid);

for (const algorithm of ["ES256", "RS256", "EdDSA"] as const) {
  test(`SigningKeys.open creates the first ${algorithm} key and publishes it without private members`, async () => {
    const { open, store } = await start();
    const keys = await open(algorithm);
    const [jwk, ...others] = keys.jwks().keys;
    assert.deepEqual(others, []);
    assert.equal(jwk?.kid, await calculateJwkThumbprint(jwk as JWK));
    assert.deepEqual([jwk?.use, jwk?.alg, keys.active.kid], ["sig", algorithm, jwk?.kid]);
    for (const member of PRIVATE_MEMBERS) assert.ok(!(member in (jwk ?? {})), member);
    await store.close();
  });
}

test("a restart continues with the same signing key", async () => {
  const { open, store } = await start();
  const first = await open();
  assert.equal((await open()).active.kid, first.active.kid);
  assert.equal((await store.read(selectSigningKeys, {})).length, 1);
  await store.close();
});

test("nodes that start concurrently on a new database create one signing key", async () => {
  const { open, store } = await start();
  const nodes = await Promise.all([open(), open(), open()]);
  assert.equal(new Set(nodes.map(({ active }) => active.kid)).size, 1);
  await store.close();
});

test("the private key is sealed, and SigningKeys.open rejects another master key", async () => {
  const { open, store } = await start();
  await open();
  const [row] = await store.read(selectSigningKeys, {});
  assert.ok(!Buffer.from(row?.privateKey ?? "", "base64url").includes("PRIVATE"));
  await assert.rejects(open("ES256", randomMasterKey()), /signing key was not sealed with this master key/);
  await store.close();
});

test("a signing key is published before it signs and until its tokens have expired", async () => {
  const { open, store, clock, sweep } = await start();
  const keys = await open();
  const first = keys.active.kid;
  clock.time += 90 * DAY - LEAD - 1;
  await keys.refresh();
  assert.deepEqual(kids(keys), [first], "not yet due");

  clock.time += 1;
  await keys.refresh();
  const [, second] = kids(keys);
  assert.ok(second);
  assert.equal(keys.active.kid, first, "published, but not signing yet");
  clock.time += LEAD - 1;
  await keys.refresh();
  assert.equal(keys.active.kid, first);
  clock.time += 1;
  assert.equal(keys.active.kid, second, "signs on time, even without a refresh");

  clock.time += RETIREMENT - 1;
  await sweep();
  await keys.refresh();
  assert.deepEqual(kids(keys), [first, second], "tokens of the first key may still be valid");
  clock.time += 1;
  await sweep();
  await keys.refresh();
  assert.deepEqual(kids(keys), [second]);
  await store.close();
});

test("concurrent rotation by several nodes creates one key, with which all of them sign", async () => {
  const { open, store, clock } = await start();
  const nodes = [await open(), await open(), await open()];
  clock.time += 90 * DAY;
  await Promise.all(nodes.map((node) => node.refresh()));
  for (const node of nodes) await node.refresh();
  clock.time += LEAD;
  assert.equal(new Set(nodes.map(({ active }) => active.kid)).size, 1);
  assert.equal((await store.read(selectSigningKeys, {})).length, 2);
  await store.close();
});

test("after a missed rotation the next key is still published before it signs", async () => {
  const { open, store, clock } = await start();
  const { active } = await open();
  clock.time += 365 * DAY;
  const keys = await open();
  await keys.refresh();
  assert.equal(keys.active.kid, active.kid);
  assert.equal(kids(keys).length, 2);
  clock.time += LEAD;
  assert.notEqual(keys.active.kid, active.kid);
  await store.close();
});

test("another signingAlgorithm applies from the next key, which all nodes use regardless of their configuration", async () => {
  const { open, store, clock } = await start();
  const before = await open("ES256");
  const after = await open("RS256");
  assert.equal(after.active.kid, before.active.kid);
  await before.refresh();
  clock.time += LEAD;
  assert.deepEqual([before.active.algorithm, after.active.algorithm], ["RS256", "RS256"]);
  assert.equal(kids(before).length, 2, "tokens of the old key are still accepted");
  await store.close();
});

test("tokens remain valid after a key rotation, and every kid is in the JWKS five minutes before its first token", async () => {
  const server = await startTestServer({ keyRotation: 12 * HOUR });
  const seen = new Set<string>();
  const status = async (token: string) => (await server.call(`Bearer ${token}`)).status;
  let tokenBefore = await server.accessToken();
  for (let time = 0; time < 40 * HOUR; time += 5 * MINUTE) {
    const { keys } = (await (await fetch(`${server.url}/.well-known/jwks.json`)).json()) as { keys: JWK[] };
    server.clock.advance(5 * MINUTE);
    await server.oauth.refresh();
    await sweep(server.platform);
    const token = await server.accessToken();
    const { kid } = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as { kid: string };
    assert.ok(
      keys.some((key) => key.kid === kid),
      "a JWKS from five minutes ago has the key",
    );
    seen.add(kid);
    assert.equal(await status(token), 200);
    if (time % (55 * MINUTE) !== 0) continue;
    assert.equal(await status(tokenBefore), 200, "55 minutes old");
    tokenBefore = token;
  }
  assert.equal(seen.size, 4);
  await server.close();
});
