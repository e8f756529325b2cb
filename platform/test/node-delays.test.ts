/** The time after which nodes act on changes made at another node. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Administrator } from "../src/store/dependencies.ts";
import { createClient, revokeClient, rotateClient } from "../src/admin/clients.ts";
import { replaceSigningKeys } from "../src/admin/signing-keys.ts";
import { HOUR, SECOND } from "../src/system/clock.ts";
import { REFRESH } from "../src/oauth/oauth.ts";
import { type Answer, CREDENTIALS, type TestPlatform } from "./harness.ts";
import { startNodes } from "./nodes.ts";

const { nodes, one } = await startNodes(2);

/** Every node reads the changes of other nodes every ten seconds. */
async function readChanges(): Promise<void> {
  for (const node of nodes) node.clock.advance(REFRESH);
  for (const node of nodes) await node.tick();
}

/** Responses of each node to the same request, in the order of the nodes. */
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

test("a token revoked at one node is rejected there immediately, and everywhere after ten seconds", async () => {
  const token = await one.tokenFor(CREDENTIALS);
  assert.deepEqual(await ofEachNode(useOf(token)), [200, 200]);
  assert.equal((await form("/revoke", CREDENTIALS, { token })).status, 200);
  assert.deepEqual(new Set(await ofEachNode(useOf(token))), new Set([200, 401]));
  await readChanges();
  assert.deepEqual(await ofEachNode(useOf(token)), [401, 401]);
});

test("a rotated secret works at every node immediately, and a revoked one at none after ten seconds", async () => {
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
  await readChanges();
  assert.deepEqual(await ofEachNode(tokenBy(before)), [401, 401]);
  assert.deepEqual(await ofEachNode(useOf(bearer)), [401, 401]);
});

test("after ten seconds every node rejects tokens of a leaked key and accepts those of the new key", async () => {
  const leaked = await one.tokenFor(CREDENTIALS);
  await replaceSigningKeys(administrator());
  await readChanges();
  assert.deepEqual(await ofEachNode(useOf(leaked)), [401, 401]);
  const tokens = [await one.tokenFor(CREDENTIALS), await one.tokenFor(CREDENTIALS)];
  for (const token of tokens) assert.deepEqual(await ofEachNode(useOf(token)), [200, 200]);
});

test("the rate limit of a client applies to all nodes together", async () => {
  const limited = await startNodes(2, { rateLimit: 3 });
  const ask = async () => (await limited.one.callWith("v3-domain-id", {})).status;
  const heard = receivedBy(limited.nodes);
  let passed = 0;
  const second = async () => {
    const statuses = await Promise.all(Array.from({ length: 12 }, ask));
    passed += statuses.filter((status) => status === 200).length;
    await exchangeCounters(limited.nodes, () => heard() === passed);
    for (const node of limited.nodes) node.clock.advance(SECOND);
    return passed;
  };
  const first = await second();
  assert.ok(first >= 3 && first <= 6, `${first}`);
  for (let n = 0; n < 5; n++) await second();
  assert.ok(passed <= 6 + 5 * 3, `${passed} in six seconds`);
});

test("wrong secrets count toward the limits of all nodes", async () => {
  const guessed = await startNodes(2);
  const guess = (node: TestPlatform) =>
    fetch(`${node.localUrl}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: "nobody", client_secret: "guess" }),
    }).then(({ status }) => status);
  const heard = receivedBy(guessed.nodes);
  for (let n = 0; n < 10; n++) assert.equal(await guess(guessed.one), 401);
  // Three counters each: of the client, of the address, and of both.
  await exchangeCounters(guessed.nodes, () => heard() === 30);
  assert.equal(await guess(guessed.other), 429);
});

/** Number of changes that all nodes together have received from others. */
function receivedBy(nodes: readonly TestPlatform[]): () => number {
  let heard = 0;
  for (const { platform } of nodes) {
    platform.notices.hearOthers((notice) => {
      const { counts } = JSON.parse(notice) as { counts: [string, number][] };
      for (const [, count] of counts) heard += count;
    });
  }
  return () => heard;
}

/** Makes nodes exchange their counters now, which they do twice a second, until all have arrived. */
async function exchangeCounters(nodes: readonly TestPlatform[], hasArrived: () => boolean): Promise<void> {
  while (!hasArrived()) {
    for (const { platform } of nodes) platform.spending.tell();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
