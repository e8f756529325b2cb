/**
 * Attributes of people, such as a wallet's id: a domain issues them when it enrols or verifies a person, and those that
 * are linked to it may read them. The `attributeId` names a type of attribute of one person towards one domain; only
 * Discover gives it out, so Discover comes before the first Fetch.
 */
import { domainsLinkedFrom } from "../domains/links.ts";
import { issuerIdOf } from "../domains/domain.ts";
import { Refusal } from "../../http/refusal.ts";
import { personOfProveId, proveIdOf } from "../prove-id.ts";
import { keyedUuid } from "../../store/keys/master-key.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import type { IdentityAttributeRow } from "../../store/rows/people.ts";
import { putAttribute, selectAttributes } from "../../store/tables/identities.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";

/** As callers write them. */
export interface GivenAttribute {
  readonly attributeType?: string;
  readonly attributeValue?: string;
}

const contextOf = (proveId: string, type: string) => `attribute ${type} of ${proveId}`;

/** @param proveId under which the issuing domain knows the person */
export function keepAttributes(
  { masterKey, clock }: PeopleDependencies,
  proveId: string,
  given: readonly GivenAttribute[] = [],
): Write[] {
  return given.map(({ attributeType, attributeValue }, index) => {
    const missing = attributeType ? !attributeValue && "attributeValue" : "attributeType";
    if (missing || !attributeType || !attributeValue) {
      throw new Refusal("malformedRequest", `field 'identityAttributes[${index}].${missing || ""}' is missing`);
    }
    return write(putAttribute, {
      proveId,
      attributeType,
      valueSealed: masterKey.seal(Buffer.from(attributeValue), contextOf(proveId, attributeType)),
      createdAt: clock.now(),
    });
  });
}

/** An attribute that a domain can see. */
export interface SeenAttribute {
  readonly attributeId: string;
  readonly issuerId: string;
  readonly row: IdentityAttributeRow;
}

/** The attributes of a person that the caller's domain issued, and those of the domains it is linked to for that. */
export async function attributesOf(
  platform: PeopleDependencies,
  caller: Caller,
  proveId: string,
): Promise<SeenAttribute[]> {
  const person = await personOfProveId(platform, caller.domainId, proveId.toLowerCase());
  if (person === undefined) throw new Refusal("identityNotFound");
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

/** Follows from the `proveId`, which is the reader's own; so two domains cannot tell that theirs are of one person. */
const attributeIdOf = ({ masterKey }: PeopleDependencies, proveId: string, type: string): string =>
  keyedUuid(masterKey, "attribute-id", `${proveId.toLowerCase()} ${type}`);

async function issuersFor(platform: PeopleDependencies, domainId: string): Promise<{ id: string; name: string }[]> {
  const own = await readOne(platform.store, selectDomain, { id: domainId });
  const linked = await domainsLinkedFrom(platform, domainId, "attributes");
  return [...(own ? [own] : []), ...linked.map(({ toDomain, name }) => ({ id: toDomain, name }))];
}
