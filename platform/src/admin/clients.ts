/** What administrators do with OAuth clients. A server that runs beside sees it after ten seconds at most. */
import { randomUUID } from "node:crypto";
import { clientSecretRow, newClientSecret } from "../oauth/client-secret.ts";
import { guard, write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import {
  type ClientInDomain,
  deleteClientSecret,
  deleteClientSecrets,
  deleteEndingClientSecrets,
  endClientSecrets,
  holdClient,
  insertClient,
  insertClientSecret,
  revokeClient as revoke,
  selectClientInDomain,
  selectClientSecrets,
  selectClientsInDomains,
} from "../store/tables/clients.ts";
import { type Product, products, type Tier } from "../store/rows/clients.ts";
import type { Administrator } from "../store/dependencies.ts";
import { record } from "../store/audit.ts";
import { findDomain } from "./domains.ts";
import { isoTime } from "../system/clock.ts";
import { AdministrationError } from "../system/errors.ts";

export interface ListedClient {
  readonly client_id: string;
  readonly domain_id: string;
  readonly domain: string;
  readonly tier: Tier;
  readonly product: Product | undefined;
  /** Times are ISO 8601. */
  readonly created_at: string;
  readonly revoked_at: string | undefined;
}

/** A secret by what may be shown of it. */
export interface ListedSecret {
  readonly secret_id: string;
  readonly created_at: string;
  /** Undefined: valid until it is rotated or revoked. */
  readonly expires_at: string | undefined;
}

/** What is shown once. */
export interface NewSecret {
  readonly client_id: string;
  readonly client_secret: string;
  readonly secret_id: string;
}

export async function listClients({ store }: Administrator): Promise<ListedClient[]> {
  return (await store.read(selectClientsInDomains, {})).map(toListed);
}

export async function listClientSecrets(administrator: Administrator, clientId: string): Promise<ListedSecret[]> {
  await requireClient(administrator, clientId);
  const rows = await administrator.store.read(selectClientSecrets, { clientId });
  return rows.map(({ id, createdAt, expiresAt }) => ({
    secret_id: id,
    created_at: isoTime(createdAt),
    expires_at: isoTime(expiresAt),
  }));
}

export interface NewClient {
  /** Id or name; may be left out where there is but one. */
  readonly domain?: string | undefined;
  readonly product?: Product | undefined;
  /** Its `client_id`; a random one if not given. */
  readonly id?: string | undefined;
}

export async function createClient(administrator: Administrator, wanted: NewClient): Promise<NewSecret> {
  const { id = randomUUID(), product = null } = wanted;
  requireClientId(id);
  const domain = await findDomain(administrator, wanted.domain);
  requireProduct(domain.tier, product);
  const secret = newSecret(administrator, id);
  const row = { id, domainId: domain.id, product, createdAt: administrator.clock.now(), revokedAt: null };
  const details = { domain: domain.id, ...(product && { product }) };
  const isNew = await administrator.store.commit([
    guard(insertClient, row),
    write(insertClientSecret, secret.row),
    record(administrator, { action: "create", subject: `client ${id}`, details }),
  ]);
  if (!isNew) throw new AdministrationError(`there is a client '${id}' already; choose another id`);
  return secret.shown;
}

/**
 * Gives the client another secret. The one before stays valid for the overlap, one from an earlier rotation ends now,
 * so that there are never more than two.
 * @param overlap milliseconds
 */
export async function rotateClient(
  administrator: Administrator,
  clientId: string,
  overlap: number,
): Promise<NewSecret & { readonly previous_until: string }> {
  await requireClient(administrator, clientId);
  const secret = newSecret(administrator, clientId);
  const until = administrator.clock.now() + overlap;
  const isDone = await administrator.store.commit([
    guard(holdClient, { id: clientId }),
    write(deleteEndingClientSecrets, { clientId }),
    write(endClientSecrets, { clientId, expiresAt: until }),
    write(insertClientSecret, secret.row),
    record(administrator, {
      action: "rotate",
      subject: `client ${clientId}`,
      details: { secret_id: secret.row.id, previous_until: isoTime(until) },
    }),
  ]);
  if (!isDone) throw revokedMeanwhile(clientId);
  return { ...secret.shown, previous_until: isoTime(until) };
}

/** Ends the client and all of its secrets, for good: its tokens are refused, its id is not given again. */
export async function revokeClient(administrator: Administrator, clientId: string): Promise<void> {
  await requireClient(administrator, clientId);
  const isDone = await administrator.store.commit([
    guard(revoke, { id: clientId, revokedAt: administrator.clock.now() }),
    write(deleteClientSecrets, { clientId }),
    record(administrator, { action: "revoke", subject: `client ${clientId}` }),
  ]);
  if (!isDone) throw revokedMeanwhile(clientId);
}

/** Ends one secret. Tokens that it got before live on; they are the client's. */
export async function revokeClientSecret(administrator: Administrator, clientId: string, id: string): Promise<void> {
  await requireClient(administrator, clientId);
  const isDone = await administrator.store.commit([
    guard(deleteClientSecret, { clientId, id }),
    record(administrator, { action: "revoke", subject: `secret ${id}`, details: { client: clientId } }),
  ]);
  if (isDone) return;
  throw new AdministrationError(`client '${clientId}' has no secret '${id}'; see: proofline clients secrets`);
}

async function requireClient({ store }: Administrator, clientId: string): Promise<void> {
  const client = await readOne(store, selectClientInDomain, { id: clientId });
  if (!client) throw new AdministrationError(`there is no client '${clientId}'; see: proofline clients list`);
  if (client.revokedAt !== null) throw new AdministrationError(`client '${clientId}' was revoked; create another one`);
}

const revokedMeanwhile = (id: string) => new AdministrationError(`client '${id}' was revoked meanwhile`);

/** What is an id in a log, a URL and a form without being encoded. */
export function requireClientId(id: string): void {
  if (/^[A-Za-z0-9._~-]{1,128}$/.test(id)) return;
  throw new AdministrationError(
    "the id of a client has 1 to 128 letters, digits, dots, dashes, underscores and tildes",
  );
}

/** What a client is for is decided by the test person in a sandbox, and by nobody else in a live domain. */
export function requireProduct(tier: Tier, product: Product | null): void {
  if (tier === "sandbox" || product) return;
  throw new AdministrationError(`a client of a live domain needs a product, one of ${products.join(", ")}`);
}

function newSecret(administrator: Administrator, clientId: string) {
  const client_secret = newClientSecret();
  const row = clientSecretRow(administrator, clientId, client_secret);
  return { row, shown: { client_id: clientId, client_secret, secret_id: row.id } satisfies NewSecret };
}

const toListed = ({ clientId, domainId, domain, tier, product, createdAt, revokedAt }: ClientInDomain) => ({
  client_id: clientId,
  domain_id: domainId,
  domain,
  tier,
  product: product ?? undefined,
  created_at: isoTime(createdAt),
  revoked_at: isoTime(revokedAt),
});
