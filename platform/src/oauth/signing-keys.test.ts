import assert from "node:assert/strict";
import { test } from "node:test";
import { calculateJwkThumbprint, type JWK } from "jose";
import { randomMasterKey } from "../keys/master-key.ts";
import { openSqlite } from "../store/sqlite.ts";
import { selectSigningKeys } from "../store/signing-keys.ts";
import type { SigningAlgorithm } from "../options.ts";
import { SigningKeys } from "./signing-keys.ts";

const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

async function start() {
  const store = await openSqlite(":memory:");
  const masterKey = randomMasterKey();
  const clock = { time: 1, now: () => (clock.time += 1) };
  const open = (signingAlgorithm: SigningAlgorithm = "ES256", key = masterKey) =>
    SigningKeys.open({ store, masterKey: key, clock, signingAlgorithm });
  return { store, open };
}

for (const algorithm of ["ES256", "RS256", "EdDSA"] as const) {
  test(`a first ${algorithm} key is made, and published without its private members`, async () => {
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

test("a later start goes on with the key of the first", async () => {
  const { open, store } = await start();
  const first = await open();
  assert.equal((await open()).active.kid, first.active.kid);
  assert.equal((await store.read(selectSigningKeys, {})).length, 1);
  await store.close();
});

test("a change of the algorithm leaves the old key published and accepted", async () => {
  const { open, store } = await start();
  const before = await open("ES256");
  const after = await open("RS256");
  assert.equal(after.active.algorithm, "RS256");
  assert.equal(after.find(before.active.kid)?.algorithm, "ES256");
  assert.equal(after.jwks().keys.length, 2);
  await before.reload();
  assert.equal(before.jwks().keys.length, 2, "the running one learns of the new key");
  assert.equal(before.active.algorithm, "ES256");
  await store.close();
});

test("the private key is sealed: another master key cannot open it, and says so", async () => {
  const { open, store } = await start();
  await open();
  const [row] = await store.read(selectSigningKeys, {});
  assert.ok(!Buffer.from(row?.private_key ?? "", "base64url").includes("PRIVATE"));
  await assert.rejects(open("ES256", randomMasterKey()), /signing key was not sealed with this master key/);
  await store.close();
});
