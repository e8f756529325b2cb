/**
 * The `proveId`: under which a domain knows a person. It follows from the two by a keyed hash, so every node gives the
 * same one without asking, and two domains cannot find out that they know the same person.
 */
import { keyedUuid } from "../store/keys/master-key.ts";
import type { PeopleDependencies } from "./dependencies.ts";
import { insertProveId, selectProveId } from "../store/tables/people.ts";
import { readOne } from "../store/store.ts";
import { type Write, write } from "../store/statement.ts";

export const proveIdOf = ({ masterKey }: PeopleDependencies, domainId: string, personKey: string): string =>
  keyedUuid(masterKey, "prove-id", `${domainId} ${personKey}`);

/**
 * To be written whenever the id is given out, so that the domain can come back with it.
 *
 * @param id where the caller has it already
 */
export const rememberProveId = (
  platform: PeopleDependencies,
  domainId: string,
  personKey: string,
  id = proveIdOf(platform, domainId, personKey),
): Write =>
  write(insertProveId, {
    id,
    domainId,
    person: personKey,
    createdAt: platform.clock.now(),
  });

/** Key of the person to whom the domain was given this id; undefined where it was given none such. */
export const personOfProveId = async (
  { store }: PeopleDependencies,
  domainId: string,
  proveId: string,
): Promise<string | undefined> => (await readOne(store, selectProveId, { id: proveId, domainId }))?.person;

/** 120 digits. */
const ALIAS_BYTES = 60;

/**
 * The `provePhoneAlias`: identifies the subscriber of a phone within one domain. It derives from domain and person, not
 * from the number, so it stays when the number changes.
 */
export const phoneAliasOf = ({ masterKey }: PeopleDependencies, domainId: string, personKey: string): string =>
  masterKey.digest("phone-alias", `${domainId} ${personKey}`, "sha512").toString("hex", 0, ALIAS_BYTES).toUpperCase();
