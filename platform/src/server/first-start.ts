/** What a start sees to: that there is a sandbox domain, and a client that can use it. */
import { randomUUID } from "node:crypto";
import { type Act, record } from "../store/audit.ts";
import type { Credentials } from "./options.ts";
import type { Platform } from "../operations/platform.ts";
import { StartError } from "../system/errors.ts";
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
} from "../store/tables/clients.ts";
import { clientSecretRow, newClientSecret } from "../oauth/client-secret.ts";

/** Who acted, in the audit log: nobody gave a command. */
export const ACTOR = "start";

/** What a state that says nothing of domains has. */
export const FIRST_DOMAIN = { name: "sandbox", tier: "sandbox" } as const;

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

async function sandboxDomain(platform: Platform): Promise<string> {
  const { store, clock } = platform;
  const domains = await store.read(selectDomains, {});
  const existing = domains.find(({ tier }) => tier === "sandbox");
  if (existing) return existing.id;
  const domain = { id: newId(clock), ...FIRST_DOMAIN, createdAt: clock.now() };
  const act = { action: "create", subject: `domain ${domain.id}`, details: FIRST_DOMAIN };
  await store.commit([write(insertDomain, domain), recorded(platform, act)]);
  return domain.id;
}

/** The client with exactly this secret. Another secret than last time replaces the one that was there. */
async function ensureClient(platform: Platform, domainId: string, { clientId, clientSecret }: Credentials) {
  const now = platform.clock.now();
  const secret = clientSecretRow(platform, clientId, clientSecret);
  const known: ClientWithSecret[] = await platform.store.read(selectClientWithSecrets, { id: clientId });
  const isValid = ({ hash, secretExpiresAt: end }: ClientWithSecret) =>
    hash === secret.hash && (end === null || end > now);
  if (known.some(isValid)) return;
  const client = { id: clientId, domainId, product: null, createdAt: now, revokedAt: null };
  const isNew = known.length === 0;
  const act = isNew
    ? { action: "create", subject: `client ${clientId}`, details: { domain: domainId } }
    : { action: "rotate", subject: `client ${clientId}`, details: { secret_id: secret.id } };
  const isDone = await platform.store.commit([
    isNew ? guard(insertClient, client) : write(deleteClientSecrets, { clientId }),
    write(insertClientSecret, secret),
    recorded(platform, act),
  ]);
  if (!isDone) throw new StartError(`the client '${clientId}' was revoked; choose another PROVE_CLIENT_ID`);
}

const recorded = (platform: Platform, act: Act) => record({ ...platform, actor: ACTOR }, act);
