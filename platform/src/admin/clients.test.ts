import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../test/harness.ts";
import { HOUR, SECOND } from "../system/clock.ts";
import type { Administrator } from "../store/dependencies.ts";
import { listAudit } from "../store/audit.ts";
import {
  createClient,
  listClients,
  listClientSecrets,
  revokeClient,
  revokeClientSecret,
  rotateClient,
} from "./clients.ts";
import { createDomain, listDomains } from "./domains.ts";
import { AdministrationError } from "../system/errors.ts";

/** Maximum age of a server's client cache. */
const PAST_CACHE = 10 * SECOND;

async function start() {
  const platform = await startTestPlatform();
  const { store, masterKey, clock } = platform.platform;
  const administrator: Administrator = { store, masterKey, clock, actor: "os:test" };
  const token = async (client_id: string, client_secret: string) => {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
    return (await platform.send("/token", { method: "POST", body })).status;
  };
  return { platform, administrator, token };
}

const refused = (message: RegExp) => (error: unknown) =>
  error instanceof AdministrationError && message.test(error.message);

test("a new client gets tokens immediately, and its secret is not in the lists or the audit log", async () => {
  const { platform, administrator, token } = await start();
  const { client_id: clientId, client_secret: clientSecret } = await createClient(administrator, {
    product: "prefill",
  });
  assert.equal(await token(clientId, clientSecret), 200);
  const shown = [await listClients(administrator), await listClientSecrets(administrator, clientId)];
  assert.doesNotMatch(JSON.stringify([shown, await listAudit(administrator, 10)]), new RegExp(clientSecret));
  const call = await platform.tokenFor({ clientId, clientSecret });
  const body = JSON.stringify({ flowType: "mobile", phoneNumber: "2001004000" });
  const headers = { authorization: `Bearer ${call}`, "content-type": "application/json" };
  const { status } = await platform.send("/v3/start", { method: "POST", headers, body });
  assert.equal(status, 403, "a client of one product cannot use another product's test user");
});

test("both secrets are valid during the overlap of a rotation, afterwards only the new one", async () => {
  const { platform, administrator, token } = await start();
  const { client_id, client_secret: first } = await createClient(administrator, {});
  const { client_secret: second } = await rotateClient(administrator, client_id, 24 * HOUR);
  assert.deepEqual([await token(client_id, first), await token(client_id, second)], [200, 200]);
  platform.clock.advance(24 * HOUR);
  assert.deepEqual([await token(client_id, first), await token(client_id, second)], [401, 200]);
});

test("a second rotation expires the first secret early, so a client has at most two secrets", async () => {
  const { platform, administrator, token } = await start();
  const { client_id, client_secret: first } = await createClient(administrator, {});
  const { client_secret: second } = await rotateClient(administrator, client_id, 24 * HOUR);
  const { client_secret: third } = await rotateClient(administrator, client_id, HOUR);
  platform.clock.advance(PAST_CACHE);
  assert.deepEqual(
    [await token(client_id, first), await token(client_id, second), await token(client_id, third)],
    [401, 200, 200],
  );
  assert.equal((await listClientSecrets(administrator, client_id)).length, 2);
});

test("concurrent rotations leave two secrets, one of them without expiry", async () => {
  const { administrator } = await start();
  const { client_id } = await createClient(administrator, {});
  await Promise.all([1, 2, 3, 4].map(() => rotateClient(administrator, client_id, HOUR)));
  const secrets = await listClientSecrets(administrator, client_id);
  assert.deepEqual([secrets.length, secrets.filter(({ expires_at }) => !expires_at).length], [2, 1]);
});

test("a revoked client gets no tokens, its existing tokens are rejected, and its ID cannot be reused", async () => {
  const { platform, administrator, token } = await start();
  const { client_id: clientId, client_secret: clientSecret } = await createClient(administrator, { id: "bank.web" });
  const bearer = await platform.tokenFor({ clientId, clientSecret });
  const call = async () =>
    (await platform.send("/v3/start", { method: "POST", headers: { authorization: `Bearer ${bearer}` } })).status;
  assert.equal(await call(), 400, "the token is accepted before the revocation");
  await revokeClient(administrator, clientId);
  platform.clock.advance(PAST_CACHE);
  assert.deepEqual([await token(clientId, clientSecret), await call()], [401, 401]);
  await assert.rejects(createClient(administrator, { id: clientId }), refused(/client 'bank.web' already exists/));
  await assert.rejects(rotateClient(administrator, clientId, 0), refused(/is revoked/));
  await assert.rejects(revokeClient(administrator, clientId), refused(/is revoked/));
});

test("revokeClientSecret revokes one secret and rejects another client's secret ID", async () => {
  const { platform, administrator, token } = await start();
  const { client_id, client_secret: leaked, secret_id } = await createClient(administrator, {});
  const other = await createClient(administrator, {});
  const { client_secret } = await rotateClient(administrator, client_id, 24 * HOUR);
  await assert.rejects(revokeClientSecret(administrator, other.client_id, secret_id), refused(/has no secret/));
  await revokeClientSecret(administrator, client_id, secret_id);
  platform.clock.advance(PAST_CACHE);
  assert.deepEqual([await token(client_id, leaked), await token(client_id, client_secret)], [401, 200]);
});

test("createClient requires a product in a live domain, and the domain when there are several", async () => {
  const { administrator } = await start();
  const { domain_id } = await createDomain(administrator, "Bank", "live");
  assert.deepEqual(
    (await listDomains(administrator)).map(({ name, tier }) => `${name} ${tier}`),
    ["sandbox sandbox", "Bank live"],
  );
  await assert.rejects(createClient(administrator, {}), refused(/specify a domain by its ID: .*\(Bank, live\)/));
  await assert.rejects(
    createClient(administrator, { domain: "bank" }),
    refused(/'bank' does not match exactly one domain/),
  );
  for (const domain of ["Bank", domain_id]) {
    await assert.rejects(createClient(administrator, { domain }), refused(/requires a product: one of prefill/));
    assert.ok((await createClient(administrator, { domain, product: "unify" })).client_id);
  }
  for (const name of ["", "x".repeat(101), "a\nb", "a\u202eb"]) {
    await assert.rejects(createDomain(administrator, name, "live"), refused(/1 to 100 printable characters/));
  }
  for (const id of ["", "a b", "x".repeat(129), "ü"]) {
    await assert.rejects(createClient(administrator, { domain: "sandbox", id }), refused(/1 to 128 letters/));
  }
});

test("every administrative action has an audit entry with actor, action and subject; a rejected one has none", async () => {
  const { platform, administrator } = await start();
  const { client_id, secret_id } = await createClient(administrator, { product: "verify" });
  for (const act of [
    () => rotateClient(administrator, client_id, HOUR),
    () => revokeClientSecret(administrator, client_id, secret_id),
    () => revokeClient(administrator, client_id),
    () => createDomain(administrator, "Bank", "live"),
  ]) {
    platform.clock.advance(SECOND);
    await act();
  }
  await assert.rejects(revokeClient(administrator, client_id));
  const acts = (await listAudit(administrator, 10)).filter(({ actor }) => actor !== "start").toReversed();
  assert.deepEqual(
    acts.map(({ actor, action, subject }) => `${actor} ${action} ${subject.split(" ")[0]}`),
    ["create client", "rotate client", "revoke secret", "revoke client", "create domain"].map(
      (act) => `os:test ${act}`,
    ),
  );
  assert.equal(acts[0]?.at, "2026-01-01T00:00:00.000Z");
  assert.equal(acts[1]?.at, "2026-01-01T00:00:01.000Z");
  assert.equal((await listAudit(administrator, 2)).length, 2);
});
