/** Creates the sandbox domain and a client on startup if they are missing. */
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

/** Actor in the audit log for changes made by the startup itself. */
export const ACTOR = "start";

/** Default domain of a seed without `domains`. */
export const FIRST_DOMAIN = { name: "sandbox", tier: "sandbox" } as const;

/**
 * Creates the sandbox domain on the first start, and a client: the given one, or a new one if no client exists.
 *
 * @returns generated credentials, whose secret cannot be read again; undefined if none were generated
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

/** Ensures that the client exists and accepts this secret. If no valid secret matches, it replaces all of them. */
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
  if (!isDone) throw new StartError(`client '${clientId}' is revoked; choose another PROVE_CLIENT_ID`);
}

const recorded = (platform: Platform, act: Act) => record({ ...platform, actor: ACTOR }, act);
