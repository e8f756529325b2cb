/** How soon nodes act on what was changed at another one. */
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

test("what a client spends at one node counts at the others, so it comes to its limit once and not once per node", async () => {
  const limited = await startNodes(2, { rateLimit: 3 });
  const ask = async () => (await limited.one.callWith("v3-domain-id", {})).status;
  const heard = heardBy(limited.nodes);
  let passed = 0;
  const second = async () => {
    const statuses = await Promise.all(Array.from({ length: 12 }, ask));
    passed += statuses.filter((status) => status === 200).length;
    await told(limited.nodes, () => heard() === passed);
    for (const node of limited.nodes) node.clock.advance(SECOND);
    return passed;
  };
  const first = await second();
  assert.ok(first >= 3 && first <= 6, `${first}`);
  for (let n = 0; n < 5; n++) await second();
  assert.ok(passed <= 6 + 5 * 3, `${passed} in six seconds`);
});

test("wrong secrets that were tried at one node count at the others", async () => {
  const guessed = await startNodes(2);
  const guess = (node: TestPlatform) =>
    fetch(`${node.localUrl}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: "nobody", client_secret: "guess" }),
    }).then(({ status }) => status);
  const heard = heardBy(guessed.nodes);
  for (let n = 0; n < 10; n++) assert.equal(await guess(guessed.one), 401);
  // Three counts for each: of the client, of the address, and of both.
  await told(guessed.nodes, () => heard() === 30);
  assert.equal(await guess(guessed.other), 429);
});

/** How much all nodes together have heard of others. */
function heardBy(nodes: readonly TestPlatform[]): () => number {
  let heard = 0;
  for (const { platform } of nodes) {
    platform.notices.hearOthers((notice) => {
      const { counts } = JSON.parse(notice) as { counts: [string, number][] };
      for (const [, count] of counts) heard += count;
    });
  }
  return () => heard;
}

/** Has nodes tell each other now what they do twice a second by themselves, until all has arrived. */
async function told(nodes: readonly TestPlatform[], hasArrived: () => boolean): Promise<void> {
  while (!hasArrived()) {
    for (const { platform } of nodes) platform.spending.tell();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
