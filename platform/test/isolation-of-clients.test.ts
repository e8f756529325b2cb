/**
 * Isolation of clients over all operations. Clients of a domain share flows, identities, devices and links; idempotency
 * keys, limits and tokens belong to one client.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { operations, type Operation } from "@proofline/contract";
import { reportChangeOf, setWebhook } from "../src/admin/webhooks.ts";
import { mobile } from "./auth.ts";
import { asAdministrator } from "./directory.ts";
import { MERLA, pathOf, startTestPlatform, type TestPlatform } from "./harness.ts";
import { newestLink, tap } from "./instant-link.ts";
import { startReceiver } from "./receiver.ts";
import { handledSlugs, sceneOf } from "./scenes/index.ts";
import { newActor, newStage, wholeCall, type WholeCall } from "./scenes/scene.ts";
import { addClient } from "./other-domains.ts";

const platform = await startTestPlatform();

const colleagueOf = async ({ pcid }: { readonly pcid: string }, running: TestPlatform = platform) => {
  const credentials = await addClient(running, { pcid });
  return { credentials, bearer: await running.tokenFor(credentials) };
};

for (const slug of handledSlugs) {
  test(`${slug} continues a flow that another client of the domain started`, async () => {
    const stage = await newStage(platform);
    const given = await sceneOf(slug).set(stage);
    const { parameters, body } = wholeCall(operations[slug], given);
    const { bearer } = await colleagueOf(stage.own);
    const answer = await platform.callWith(slug, parameters as never, { bearer, ...(body && { body: body as never }) });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    sceneOf(slug).check(answer.body, given);
  });
}

function repeatable(running: TestPlatform, operation: Operation, { parameters, body }: WholeCall) {
  return async (bearer: string) => {
    const answer = await running.send(pathOf(operation, parameters), {
      method: operation.method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json", "idempotency-key": "order-1" },
      body: JSON.stringify(body),
    });
    return answer.headers.get("idempotent-replayed");
  };
}

for (const slug of handledSlugs.filter((name) => operations[name].method === "POST")) {
  test(`${slug}: another client or domain can use the same Idempotency-Key and body for a separate call`, async () => {
    const stage = await newStage(platform);
    const call = repeatable(platform, operations[slug], wholeCall(operations[slug], await sceneOf(slug).set(stage)));
    const { bearer: colleague } = await colleagueOf(stage.own);
    const { bearer: stranger } = await newActor(platform);
    const first = [await call(stage.own.bearer), await call(colleague), await call(stranger)];
    assert.deepEqual(first, [null, null, null]);
    assert.equal(await call(stage.own.bearer), "true", "a client's own repeat is recognized");
  });
}

test("a client at its limit does not reduce the limits of other clients", async () => {
  const limited = await startTestPlatform({ rateLimit: 4 });
  const own = await newActor(limited);
  const stranger = await newActor(limited);
  const colleague = await colleagueOf(own, limited);
  const ask = async (bearer: string) => (await limited.callWith("v3-domain-id", {}, { bearer })).status;
  while ((await ask(own.bearer)) === 200);
  assert.equal(await ask(own.bearer), 429);
  assert.deepEqual([await ask(colleague.bearer), await ask(stranger.bearer)], [200, 200]);
});

test("only its own client can introspect or revoke a token", async () => {
  const own = await newActor(platform);
  const others = [(await colleagueOf(own)).credentials, await addClient(platform, { domainOfTier: "sandbox" })];
  const ask = async (path: string, { clientId, clientSecret }: { clientId: string; clientSecret: string }) => {
    const form = { token: own.bearer, client_id: clientId, client_secret: clientSecret };
    return (await platform.send(path, { method: "POST", body: new URLSearchParams(form) })).body;
  };
  for (const other of others) {
    assert.deepEqual(await ask("/introspect", other), { active: false });
    assert.equal((await ask("/revoke", other))["error"], "invalid_grant");
  }
  assert.equal((await own.callWith("v3-domain-id", {})).status, 200);
});

test("a domain is notified only of its own people, even when another domain enrolled the same person", async () => {
  const receivers = [await startReceiver(), await startReceiver()] as const;
  const domains = [await newActor(platform), await newActor(platform)] as const;
  const administrator = asAdministrator(platform);
  const ids: string[] = [];
  for (const [index, actor] of domains.entries()) {
    await setWebhook(administrator, { domain: actor.pcid, url: receivers[index as 0 | 1].url, newSecret: false });
    ids.push((await actor.does("v3-enroll-identity", { body: { phoneNumber: MERLA } })).proveId);
  }
  const change = { type: "PORT", newNumber: "+12015550177" } as const;
  await reportChangeOf(administrator, { ...change, domain: domains[0].pcid, proveId: ids[0] ?? "" });
  await platform.queue.runDue();
  assert.deepEqual(
    receivers.map(({ received }) => received.length),
    [1, 0],
  );
  await assert.rejects(
    reportChangeOf(administrator, { ...change, domain: domains[0].pcid, proveId: ids[1] ?? "" }),
    /has no active identity/,
  );
});

test("a link proves possession only in the flow of its own domain, and its result goes to that domain's target", async () => {
  const running = await startTestPlatform({ sandboxLinks: "manual" });
  const instantlink = { messageText: "####", finalTargetUrl: "https://shop.example/" };
  const flows = await Promise.all(
    [1, 2].map(async () => {
      const actor = await newActor(running);
      const receiver = await startReceiver();
      const { authId, authToken } = await actor.does("auth-start", {
        body: { subjects: mobile({ instantlink }), callbackUrl: `${receiver.url}/result` },
      });
      return { actor, receiver, authId, authToken };
    }),
  );
  for (const [turn, opened] of flows.entries()) {
    await running.browse("client-instantlink-start", opened.authToken, { isMobile: false });
    await tap(running, await newestLink(running));
    await running.queue.runDue();
    const told = flows.map(({ receiver }) =>
      receiver.received.map(({ body }) => (JSON.parse(body) as { authId: string }).authId),
    );
    assert.deepEqual(
      told,
      flows.map(({ authId }, index) => (index <= turn ? [authId] : [])),
    );
  }
});
