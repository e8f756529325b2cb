import assert from "node:assert/strict";
import { test } from "node:test";
import { LEAD } from "../oauth/key-rotation.ts";
import { startTestServer } from "../../test/oauth-server.ts";
import { AdministrationError } from "../system/errors.ts";
import { listAudit } from "../store/audit.ts";
import { listSigningKeys, replaceSigningKeys, rotateSigningKey } from "./signing-keys.ts";

async function start() {
  const server = await startTestServer();
  const { store, masterKey, clock } = server;
  return { server, administrator: { store, masterKey, clock, actor: "os:test" } };
}

test("rotateSigningKey publishes the next key, which signs after the lead time; another rotation fails until then", async () => {
  const { server, administrator } = await start();
  const { kid, state } = await rotateSigningKey(administrator);
  assert.equal(state, "next");
  await assert.rejects(rotateSigningKey(administrator), (error) => error instanceof AdministrationError);
  await server.oauth.refresh();
  assert.notEqual(server.oauth.keys.active.kid, kid);
  const token = await server.accessToken();
  server.clock.advance(LEAD);
  assert.equal(server.oauth.keys.active.kid, kid);
  assert.equal((await server.call(`Bearer ${token}`)).status, 200);
  assert.deepEqual(
    (await listSigningKeys(administrator)).map(({ state }) => state),
    ["replaced", "signs"],
  );
  await server.close();
});

test("only one of several concurrent key rotations succeeds", async () => {
  const { server, administrator } = await start();
  const done = await Promise.allSettled([1, 2, 3].map(() => rotateSigningKey(administrator)));
  assert.deepEqual(done.map(({ status }) => status).toSorted(), ["fulfilled", "rejected", "rejected"]);
  assert.equal((await listAudit(administrator, 10)).length, 1);
  await server.close();
});

test("replaceSigningKeys makes a new key sign immediately and rejects tokens of all other keys", async () => {
  const { server, administrator } = await start();
  await rotateSigningKey(administrator);
  const token = await server.accessToken();
  assert.equal((await server.call(`Bearer ${token}`)).status, 200);
  const { kid } = await replaceSigningKeys(administrator);
  await server.oauth.refresh();
  assert.equal((await server.call(`Bearer ${token}`)).status, 401);
  assert.equal((await server.call(`Bearer ${await server.accessToken()}`)).status, 200);
  assert.deepEqual(
    (await listSigningKeys(administrator)).map((key) => [key.kid, key.state]),
    [[kid, "signs"]],
  );
  assert.deepEqual((await listAudit(administrator, 10)).map(({ action }) => action).toSorted(), ["replace", "rotate"]);
  await server.close();
});
