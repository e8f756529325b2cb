/** Administers domains. */
import { newId } from "../store/id.ts";
import { write } from "../store/statement.ts";
import type { DomainRow, Tier } from "../store/rows/clients.ts";
import { insertDomain, selectDomains } from "../store/tables/clients.ts";
import type { Administrator } from "../store/dependencies.ts";
import { record } from "../store/audit.ts";
import { isoTime } from "../system/clock.ts";
import { AdministrationError } from "../system/errors.ts";

const LONGEST_NAME = 100;

export interface Domain {
  readonly domain_id: string;
  readonly name: string;
  readonly tier: Tier;
  /** ISO 8601. */
  readonly created_at: string;
}

export async function listDomains({ store }: Administrator): Promise<Domain[]> {
  return (await store.read(selectDomains, {})).map(toDomain);
}

/** The tier cannot change later: the tiers share no people, codes or senders. */
export async function createDomain(administrator: Administrator, name: string, tier: Tier): Promise<Domain> {
  requireName(name);
  const { clock } = administrator;
  const row = { id: newId(clock), name, tier, createdAt: clock.now() };
  await administrator.store.commit([
    write(insertDomain, row),
    record(administrator, { action: "create", subject: `domain ${row.id}`, details: { name, tier } }),
  ]);
  return toDomain(row);
}

export function requireName(name: string): void {
  if (name.length <= LONGEST_NAME && /^[^\p{C}]+$/u.test(name)) return;
  throw new AdministrationError(`a domain name must have 1 to ${LONGEST_NAME} printable characters`);
}

/**
 * Returns the domain with this ID or name. Without either, returns the only domain.
 * @throws AdministrationError that lists the existing domains
 */
export async function findDomain({ store }: Administrator, wanted: string | undefined): Promise<DomainRow> {
  const domains = await store.read(selectDomains, {});
  const named = domains.filter(({ id, name }) => wanted === undefined || wanted === id || wanted === name);
  const [domain, ...others] = named;
  if (domain && others.length === 0) return domain;
  const known = domains.map(({ id, name, tier }) => `${id} (${name}, ${tier})`).join(", ");
  const which =
    wanted === undefined ? "specify a domain by its ID" : `'${wanted}' does not match exactly one domain; use an ID`;
  throw new AdministrationError(`${which}: ${known || "no domain exists yet"}`);
}

const toDomain = ({ id, name, tier, createdAt }: DomainRow): Domain => ({
  domain_id: id,
  name,
  tier,
  created_at: isoTime(createdAt),
});
