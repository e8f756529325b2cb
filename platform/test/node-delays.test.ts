/** How soon nodes act on what was changed at another one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Administrator } from "../src/admin/administrator.ts";
import { createClient, revokeClient, rotateClient } from "../src/admin/clients.ts";
import { replaceSigningKeys } from "../src/admin/signing-keys.ts";
import { HOUR } from "../src/clock.ts";
import { REFRESH } from "../src/oauth/oauth.ts";
import { type Answer, CREDENTIALS } from "./harness.ts";
import { startNodes } from "./nodes.ts";

const { nodes, one } = await startNodes(2);

/** What every node does every ten seconds: it looks for what others have changed. */
async function hearOfOthers(): Promise<void> {
  for (const node of nodes) node.clock.advance(REFRESH);
  for (const node of nodes) await node.tick();
}

/** The answers of each node to the same request, in the order of the nodes. */
async function ofEachNode(ask: () => Promise<Answer<unknown>>): Promise<number[]> {
  const statuses: number[] = [];
  for (const _ of nodes) statuses.push((await ask()).status);
  return statuses;
}

const useOf = (bearer: string) => () => one.callWith("v3-domain-id", {}, { bearer });

function form(path: string, { clientId, clientSecret }: typeof CREDENTIALS, more: Record<string, string>) {
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...more });
  return one.send(path, { method: "POST", body });
}

const administrator = (): Administrator => ({ ...one.platform, actor: "os:test" });

test("a token that was revoked at one node is refused there at once, and everywhere after ten seconds", async () => {
  const token = await one.tokenFor(CREDENTIALS);
  assert.deepEqual(await ofEachNode(useOf(token)), [200, 200]);
  assert.equal((await form("/revoke", CREDENTIALS, { token })).status, 200);
  assert.deepEqual(new Set(await ofEachNode(useOf(token))), new Set([200, 401]));
  await hearOfOthers();
  assert.deepEqual(await ofEachNode(useOf(token)), [401, 401]);
});

test("a rotated secret works at every node at once, and one that was taken away at none after ten seconds", async () => {
  const made = await createClient(administrator(), {});
  const before = { clientId: made.client_id, clientSecret: made.client_secret };
  const tokenBy = (credentials: typeof CREDENTIALS) => () =>
    form("/token", credentials, { grant_type: "client_credentials" });
  assert.deepEqual(await ofEachNode(tokenBy(before)), [200, 200]);
  const rotated = await rotateClient(administrator(), made.client_id, HOUR);
  assert.deepEqual(await ofEachNode(tokenBy({ ...before, clientSecret: rotated.client_secret })), [200, 200]);
  assert.deepEqual(await ofEachNode(tokenBy(before)), [200, 200]);
  const bearer = await one.tokenFor(before);
  await revokeClient(administrator(), made.client_id);
  await hearOfOthers();
  assert.deepEqual(await ofEachNode(tokenBy(before)), [401, 401]);
  assert.deepEqual(await ofEachNode(useOf(bearer)), [401, 401]);
});

test("tokens of a key that has leaked are refused by every node after ten seconds, and those of the new key are not", async () => {
  const leaked = await one.tokenFor(CREDENTIALS);
  await replaceSigningKeys(administrator());
  await hearOfOthers();
  assert.deepEqual(await ofEachNode(useOf(leaked)), [401, 401]);
  const tokens = [await one.tokenFor(CREDENTIALS), await one.tokenFor(CREDENTIALS)];
  for (const token of tokens) assert.deepEqual(await ofEachNode(useOf(token)), [200, 200]);
});

test("each node counts the requests of a client for itself, so behind two of them it comes to twice the limit", async () => {
  const limited = await startNodes(2, { rateLimit: 3 });
  const statuses = await Promise.all(
    Array.from({ length: 10 }, async () => (await limited.one.callWith("v3-domain-id", {})).status),
  );
  assert.equal(statuses.filter((status) => status === 200).length, 6);
  assert.equal(statuses.filter((status) => status === 429).length, 4);
});
