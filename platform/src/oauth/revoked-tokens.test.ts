import assert from "node:assert/strict";
import { test } from "node:test";
import { HOUR, MINUTE, SECOND } from "../system/clock.ts";
import { openTestStore } from "../../test/store.ts";
import type { AccessTokenClaims } from "./access-token.ts";
import { revocationKey, Revocations } from "./revoked-tokens.ts";

async function start(capacity: number) {
  const store = await openTestStore();
  const clock = { time: Date.UTC(2030, 0, 1), now: () => clock.time };
  const node = () => new Revocations(store, clock, capacity);
  const claims = (jti: string, life = HOUR) => ({ jti, exp: (clock.now() + life) / SECOND }) as AccessTokenClaims;
  /** Looks up a token in the same order as AccessTokenVerifier. */
  const isRevoked = async (node: Revocations, jti: string) => {
    const key = revocationKey(jti);
    return node.known(key) ?? (await node.stored(key));
  };
  return { store, clock, node, claims, isRevoked };
}

test("revocations beyond the memory capacity are read from the store", async () => {
  const { store, node, claims, isRevoked } = await start(3);
  const [here, there] = [node(), node()];
  const ids = ["a", "b", "c", "d", "e"];
  for (const jti of ids) await here.revoke(claims(jti));
  await there.refresh();
  for (const on of [here, there]) {
    for (const jti of ids) assert.equal(await isRevoked(on, jti), true, jti);
    assert.equal(await isRevoked(on, "other"), false);
    assert.equal(on.known(revocationKey("other")), undefined, "must be read from the store");
  }
  await store.close();
});

test("the memory is complete again when enough revocations have expired", async () => {
  const { store, clock, node, claims, isRevoked } = await start(3);
  const revocations = node();
  for (const jti of ["a", "b", "c"]) await revocations.revoke(claims(jti, MINUTE));
  for (const jti of ["d", "e"]) await revocations.revoke(claims(jti));
  assert.equal(revocations.known(revocationKey("other")), undefined);
  clock.time += MINUTE;
  const fresh = node();
  for (const on of [revocations, fresh]) {
    await on.refresh();
    await on.refresh();
    for (const jti of ["d", "e"]) assert.equal(await isRevoked(on, jti), true);
  }
  await store.close();
});

test("refresh loads a revocation by a node with a slow clock", async () => {
  const { store, clock, node, claims, isRevoked } = await start(10);
  const [here, there] = [node(), node()];
  await there.refresh();
  clock.time -= MINUTE;
  await here.revoke(claims("a"));
  clock.time += MINUTE;
  await there.refresh();
  assert.equal(await isRevoked(there, "a"), true);
  await store.close();
});
