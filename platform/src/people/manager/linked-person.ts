/** Looks up a person by the `proveId` of the client's own domain or of a linked domain. */
import { domainsLinkedFrom } from "../domains/links.ts";
import { RequestError } from "../../http/request-error.ts";
import { chooseProduct } from "../find-person.ts";
import type { Person } from "../person.ts";
import { personOfProveId } from "../prove-id.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { PeopleDependencies } from "../dependencies.ts";
import { selectEnrolled } from "../../store/tables/identities.ts";
import { readOne } from "../../store/store.ts";
import { products } from "../../store/rows/clients.ts";

/** @param pcid domain of the `identityId`; default the client's own */
export async function findLinkedPerson(
  platform: PeopleDependencies,
  caller: Caller,
  identityId: string,
  pcid: string = caller.domainId,
): Promise<Person> {
  const id = identityId.toLowerCase();
  const find = pcid === caller.domainId ? personOfProveId : personEnrolledElsewhere;
  const key = await find(platform, pcid, id, caller.domainId);
  const person = key ? await platform.identities[caller.tier]?.get(key) : undefined;
  if (!person) throw new RequestError("identityNotFound");
  chooseProduct(caller, person, products);
  return person;
}

async function personEnrolledElsewhere(
  platform: PeopleDependencies,
  pcid: string,
  identityId: string,
  own: string,
): Promise<string | undefined> {
  const links = await domainsLinkedFrom(platform, own, "identity");
  if (!links.some(({ toDomain }) => toDomain === pcid)) return undefined;
  return (await readOne(platform.store, selectEnrolled, { domainId: pcid, proveId: identityId }))?.person;
}
