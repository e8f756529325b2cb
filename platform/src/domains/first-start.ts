/** What a start sees to: that there is a sandbox domain, and a client that can use it. */
import { randomUUID } from "node:crypto";
import type { Credentials } from "../options.ts";
import type { Platform } from "../platform.ts";
import { StartError } from "../public-url.ts";
import { newId } from "../store/id.ts";
import { guard, write } from "../store/statement.ts";
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
import { clientSecretRow, newClientSecret } from "./client-secret.ts";

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
  const generated = { clientId: randomUUID(), clientSecret: newClientSecret() };
  await ensureClient(platform, domainId, generated);
  return generated;
}

async function sandboxDomain({ store, clock }: Platform): Promise<string> {
  const domains = await store.read(selectDomains, {});
  const existing = domains.find(({ tier }) => tier === "sandbox");
  if (existing) return existing.id;
  const domain = { id: newId(clock), name: "sandbox", tier: "sandbox" as const, created_at: clock.now() };
  await store.commit([write(insertDomain, domain)]);
  return domain.id;
}

/** The client with exactly this secret. Another secret than last time replaces the one that was there. */
async function ensureClient(platform: Platform, domainId: string, { clientId, clientSecret }: Credentials) {
  const now = platform.clock.now();
  const secret = clientSecretRow(platform, clientId, clientSecret);
  const known: ClientWithSecret[] = await platform.store.read(selectClientWithSecrets, { id: clientId });
  const isValid = ({ hash, secret_expires_at: end }: ClientWithSecret) =>
    hash === secret.hash && (end === null || end > now);
  if (known.some(isValid)) return;
  const client = { id: clientId, domain_id: domainId, product: null, created_at: now, revoked_at: null };
  const first = known.length === 0 ? guard(insertClient, client) : write(deleteClientSecrets, { client_id: clientId });
  const isDone = await platform.store.commit([first, write(insertClientSecret, secret)]);
  if (!isDone) throw new StartError(`the client '${clientId}' was revoked; choose another PROVE_CLIENT_ID`);
}
