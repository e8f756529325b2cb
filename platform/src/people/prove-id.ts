/**
 * Derives `proveId`, a domain's ID of a person, as a keyed hash of both. Every node derives the same ID without a lookup,
 * and two domains cannot discover that they know the same person.
 */
import { keyedUuid } from "../store/keys/master-key.ts";
import type { PeopleDependencies } from "./dependencies.ts";
import { insertProveId, selectProveId } from "../store/tables/people.ts";
import { readOne } from "../store/store.ts";
import { type Write, write } from "../store/statement.ts";

export const proveIdOf = ({ masterKey }: PeopleDependencies, domainId: string, personKey: string): string =>
  keyedUuid(masterKey, "prove-id", `${domainId} ${personKey}`);

/**
 * Returns the write that stores the ID. Required whenever a response contains the ID; otherwise it is unknown later.
 *
 * @param id the ID, if already derived
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

/** Returns the key of the person with this ID; undefined when the ID is unknown in the domain. */
export const personOfProveId = async (
  { store }: PeopleDependencies,
  domainId: string,
  proveId: string,
): Promise<string | undefined> => (await readOne(store, selectProveId, { id: proveId, domainId }))?.person;

/** 120 digits. */
const ALIAS_BYTES = 60;

/**
 * Derives `provePhoneAlias`, which identifies a phone's subscriber within one domain. It derives from domain and person,
 * so it survives a change of the number.
 */
export const phoneAliasOf = ({ masterKey }: PeopleDependencies, domainId: string, personKey: string): string =>
  masterKey.digest("phone-alias", `${domainId} ${personKey}`, "sha512").toString("hex", 0, ALIAS_BYTES).toUpperCase();
