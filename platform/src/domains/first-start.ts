/** What a start sees to: that there is a sandbox domain, and a client that can use it. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Credentials } from "../options.ts";
import type { Platform } from "../platform.ts";
import { type Write, write } from "../store/statement.ts";
import {
  type ClientWithSecret,
  deleteClientSecrets,
  insertClient,
  insertClientSecret,
  insertDomain,
  selectClients,
  selectClientWithSecrets,
  selectDomains,
} from "../store/tenants.ts";

const SECRET_BYTES = 32;

/**
 * Makes the sandbox domain at the first start, and a client: the given one, or if there is no client at all a new one.
 * @returns the credentials that were generated, which nobody can read again; undefined if none were
 */
export async function prepareFirstDomain(platform: Platform, given?: Credentials): Promise<Credentials | undefined> {
  const domainId = await sandboxDomain(platform);
  if (given) {
    await ensureClient(platform, domainId, given);
    return undefined;
  }
  const clients = await platform.store.read(selectClients, {});
  if (clients.length > 0) return undefined;
  const generated = { clientId: randomUUID(), clientSecret: randomBytes(SECRET_BYTES).toString("base64url") };
  await ensureClient(platform, domainId, generated);
  return generated;
}

async function sandboxDomain({ store, clock }: Platform): Promise<string> {
  const domains = await store.read(selectDomains, {});
  const existing = domains.find(({ tier }) => tier === "sandbox");
  if (existing) return existing.id;
  const domain = { id: randomUUID(), name: "sandbox", tier: "sandbox" as const, created_at: clock.now() };
  await store.commit([write(insertDomain, domain)]);
  return domain.id;
}

/** The client with exactly this secret. Another secret than last time replaces the one that was there. */
async function ensureClient(platform: Platform, domainId: string, { clientId, clientSecret }: Credentials) {
  const now = platform.clock.now();
  const hash = platform.masterKey.hash("client-secret", clientSecret);
  const known: ClientWithSecret[] = await platform.store.read(selectClientWithSecrets, { id: clientId });
  if (known.some((secret) => secret.hash === hash)) return;
  const client = { id: clientId, domain_id: domainId, product: null, created_at: now };
  const secret = { id: randomUUID(), client_id: clientId, hash, created_at: now, expires_at: null };
  const writes: Write[] =
    known.length === 0 ? [write(insertClient, client)] : [write(deleteClientSecrets, { client_id: clientId })];
  await platform.store.commit([...writes, write(insertClientSecret, secret)]);
}
