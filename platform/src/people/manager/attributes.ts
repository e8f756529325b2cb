/**
 * Stores and reads attributes of people, such as a wallet ID. A domain issues them when it enrolls or verifies a person;
 * linked domains may read them. An `attributeId` identifies one attribute type of one person for one domain. Only Discover
 * returns it, so Discover precedes the first Fetch.
 */
import { domainsLinkedFrom } from "../domains/links.ts";
import { issuerIdOf } from "../domains/domain.ts";
import { RequestError } from "../../http/request-error.ts";
import { personOfProveId, proveIdOf } from "../prove-id.ts";
import { keyedUuid } from "../../store/keys/master-key.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import type { IdentityAttributeRow } from "../../store/rows/people.ts";
import { putAttribute, selectAttributes } from "../../store/tables/identities.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";

/** Attribute in a request. */
export interface GivenAttribute {
  readonly attributeType?: string;
  readonly attributeValue?: string;
}

const contextOf = (proveId: string, type: string) => `attribute ${type} of ${proveId}`;

/** @param proveId the issuing domain's ID of the person */
export function attributeWrites(
  { masterKey, clock }: PeopleDependencies,
  proveId: string,
  given: readonly GivenAttribute[] = [],
): Write[] {
  return given.map(({ attributeType, attributeValue }, index) => {
    const missing = attributeType ? !attributeValue && "attributeValue" : "attributeType";
    if (missing || !attributeType || !attributeValue) {
      throw new RequestError("malformedRequest", `field 'identityAttributes[${index}].${missing || ""}' is missing`);
    }
    return write(putAttribute, {
      proveId,
      attributeType,
      valueSealed: masterKey.seal(Buffer.from(attributeValue), contextOf(proveId, attributeType)),
      createdAt: clock.now(),
    });
  });
}

/** Attribute that a domain may read. */
export interface SeenAttribute {
  readonly attributeId: string;
  readonly issuerId: string;
  readonly row: IdentityAttributeRow;
}

/** Returns a person's attributes issued by the client's domain and by domains linked with the `attributes` scope. */
export async function attributesOf(
  platform: PeopleDependencies,
  caller: Caller,
  proveId: string,
): Promise<SeenAttribute[]> {
  const person = await personOfProveId(platform, caller.domainId, proveId.toLowerCase());
  if (person === undefined) throw new RequestError("identityNotFound");
  const issuers = await issuersFor(platform, caller.domainId);
  const seen = issuers.map(async (issuer) => {
    const rows = await platform.store.read(selectAttributes, { proveId: proveIdOf(platform, issuer.id, person) });
    return rows.map((row) => ({
      attributeId: attributeIdOf(platform, proveId, row.attributeType),
      issuerId: issuerIdOf(issuer),
      row,
    }));
  });
  return (await Promise.all(seen)).flat();
}

export const attributeValue = ({ masterKey }: PeopleDependencies, { row }: SeenAttribute): string =>
  masterKey.open(row.valueSealed, contextOf(row.proveId, row.attributeType)).toString();

/** Derived from the reading domain's `proveId`, so two domains cannot correlate their IDs of one person. */
const attributeIdOf = ({ masterKey }: PeopleDependencies, proveId: string, type: string): string =>
  keyedUuid(masterKey, "attribute-id", `${proveId.toLowerCase()} ${type}`);

async function issuersFor(platform: PeopleDependencies, domainId: string): Promise<{ id: string; name: string }[]> {
  const own = await readOne(platform.store, selectDomain, { id: domainId });
  const linked = await domainsLinkedFrom(platform, domainId, "attributes");
  return [...(own ? [own] : []), ...linked.map(({ toDomain, name }) => ({ id: toDomain, name }))];
}
