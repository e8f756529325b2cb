/** Reads properties of a domain for other layers. */
import { BoundedMap } from "../../system/bounded-map.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import type { Tier } from "../../store/rows/clients.ts";
import { readOne, type Store } from "../../store/store.ts";

const CAPACITY = 10_000;

/** Returns a cached reader of a domain's tier, which never changes; it resolves to undefined for an unknown domain. */
export function tierReader(store: Store): (domainId: string) => Promise<Tier | undefined> {
  const known = new BoundedMap<Tier>(CAPACITY);
  return async (domainId) => {
    const tier = known.get(domainId) ?? (await readOne(store, selectDomain, { id: domainId }))?.tier;
    if (tier) known.set(domainId, tier);
    return tier;
  };
}

/**
 * Returns the `issuerId` of a domain: its name, for readability, and the last eight characters of its `pcid`, so that a
 * domain with the same name is a different issuer.
 */
export function issuerIdOf({ id, name }: { id: string; name: string }): string {
  const readable = name.replace(/[^\p{L}\p{N}]+/gu, "");
  return `${readable}-${id.slice(-8)}`;
}
