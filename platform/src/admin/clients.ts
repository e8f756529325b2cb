/** Administers OAuth clients. Running servers apply changes within ten seconds. */
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

/** Metadata of a secret, without its value. */
export interface ListedSecret {
  readonly secret_id: string;
  readonly created_at: string;
  /** Undefined: valid until rotated or revoked. */
  readonly expires_at: string | undefined;
}

/** New secret. Its value cannot be read again. */
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
  /** ID or name; optional when only one domain exists. */
  readonly domain?: string | undefined;
  readonly product?: Product | undefined;
  /** The `client_id`; default a random UUID. */
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
  if (!isNew) throw new AdministrationError(`client '${id}' already exists; choose another ID`);
  return secret.shown;
}

/**
 * Creates a new secret for the client. The previous one stays valid for the overlap; one from an earlier rotation expires
 * now, so a client never has more than two.
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
  if (!isDone) throw revokedConcurrently(clientId);
  return { ...secret.shown, previous_until: isoTime(until) };
}

/** Revokes the client and its secrets permanently: its tokens are rejected and its ID cannot be reused. */
export async function revokeClient(administrator: Administrator, clientId: string): Promise<void> {
  await requireClient(administrator, clientId);
  const isDone = await administrator.store.commit([
    guard(revoke, { id: clientId, revokedAt: administrator.clock.now() }),
    write(deleteClientSecrets, { clientId }),
    record(administrator, { action: "revoke", subject: `client ${clientId}` }),
  ]);
  if (!isDone) throw revokedConcurrently(clientId);
}

/** Revokes one secret. Tokens issued with it stay valid; they belong to the client. */
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
  if (!client) throw new AdministrationError(`unknown client '${clientId}'; see: proofline clients list`);
  if (client.revokedAt !== null) throw new AdministrationError(`client '${clientId}' is revoked; create another one`);
}

const revokedConcurrently = (id: string) => new AdministrationError(`client '${id}' was revoked concurrently`);

/** Accepts only characters that need no encoding in logs, URLs and forms. */
export function requireClientId(id: string): void {
  if (/^[A-Za-z0-9._~-]{1,128}$/.test(id)) return;
  throw new AdministrationError("a client ID must have 1 to 128 letters, digits, dots, dashes, underscores or tildes");
}

/** In a sandbox, the test user can determine the product; in a live domain, only the client can. */
export function requireProduct(tier: Tier, product: Product | null): void {
  if (tier === "sandbox" || product) return;
  throw new AdministrationError(`a client of a live domain requires a product: one of ${products.join(", ")}`);
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
