/** Validates a handwritten seed and converts it to records by table. */
import { Type } from "typebox";
import { requireClientId, requireProduct } from "../../admin/clients.ts";
import { requireName } from "../../admin/domains.ts";
import type { Clock } from "../../system/clock.ts";
import { clientSecretRow } from "../../oauth/client-secret.ts";
import { FIRST_DOMAIN } from "../first-start.ts";
import { checkerOf } from "../../http/validation.ts";
import { addedPerson, toTestPerson } from "../../people/check-person.ts";
import { testPersonRow } from "../../people/stored-test-users.ts";
import type { MasterKey } from "../../store/keys/master-key.ts";
import { StartError } from "../../system/errors.ts";
import { newId } from "../../store/id.ts";
import type { Tables } from "../../store/schema.ts";
import { type DomainRow, products, tiers } from "../../store/rows/clients.ts";
import type { Seed } from "./seed.ts";

const strict = { additionalProperties: false } as const;
const text = Type.String();
const optionalEnum = (values: readonly string[]) =>
  Type.Optional(Type.Unsafe<string>({ type: "string", enum: [...values] }));

const shape = Type.Object(
  {
    domains: Type.Optional(Type.Array(Type.Object({ name: text, tier: optionalEnum(tiers) }, strict))),
    clients: Type.Optional(
      Type.Array(
        Type.Object({ id: text, secret: text, domain: Type.Optional(text), product: optionalEnum(products) }, strict),
      ),
    ),
    people: Type.Optional(Type.Array(addedPerson)),
  },
  strict,
);

/** @throws RequestError that names the field */
export const checkedSeed: (value: unknown) => Seed = checkerOf(shape);

interface SeedDependencies {
  readonly clock: Clock;
  readonly masterKey: MasterKey;
}

/** In insertion order: rows refer only to earlier ones. */
export const seededTables = ["domains", "clients", "client_secrets", "test_people"] as const;

type SeededRecords = { readonly [T in (typeof seededTables)[number]]: readonly Tables[T][] };

/** @throws StartError if entries are inconsistent */
export function recordsOf(
  { domains = [FIRST_DOMAIN], clients = [], people = [] }: Seed,
  dependencies: SeedDependencies,
): SeededRecords {
  assertDistinct(
    "domains",
    domains.map(({ name }) => name),
  );
  assertDistinct(
    "clients",
    clients.map(({ id }) => id),
  );
  assertDistinct(
    "people",
    people.map(({ phoneNumber }) => phoneNumber),
  );
  const now = dependencies.clock.now();
  const domainRows = domains.map(({ name, tier = "sandbox" }): DomainRow => {
    requireName(name);
    return { id: newId(dependencies.clock), name, tier, createdAt: now };
  });
  const rows = clients.map(({ id, secret, domain, product = null }) => {
    const { id: domainId, tier } = domainOf(domainRows, id, domain);
    requireClientId(id);
    requireProduct(tier, product);
    return [
      { id, domainId, product, createdAt: now, revokedAt: null },
      clientSecretRow(dependencies, id, secret),
    ] as const;
  });
  return {
    domains: domainRows,
    clients: rows.map(([client]) => client),
    client_secrets: rows.map(([, secret]) => secret),
    test_people: people.map((person) => testPersonRow(dependencies.masterKey, toTestPerson(person))),
  };
}

function assertDistinct(list: string, names: readonly string[]): void {
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate !== undefined) throw new StartError(`field '${list}' contains '${duplicate}' twice`);
}

function domainOf(domains: readonly DomainRow[], client: string, domainName: string | undefined): DomainRow {
  const [found, ...more] = domains.filter(({ name }) => domainName === undefined || domainName === name);
  if (found && more.length === 0) return found;
  const known = domains.map(({ name }) => `'${name}'`).join(", ");
  throw new StartError(`field 'domain' of client '${client}' must be one of ${known || "'domains', which is empty"}`);
}
