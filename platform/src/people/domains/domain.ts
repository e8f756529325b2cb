/** The tier of a domain, which never changes and is therefore read once. */
import { BoundedMap } from "../../system/bounded-map.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import type { Tier } from "../../store/rows/clients.ts";
import { readOne, type Store } from "../../store/store.ts";

const CAPACITY = 10_000;

/** @returns the tier; undefined where there is no such domain */
export function tierReader(store: Store): (domainId: string) => Promise<Tier | undefined> {
  const known = new BoundedMap<Tier>(CAPACITY);
  return async (domainId) => {
    const tier = known.get(domainId) ?? (await readOne(store, selectDomain, { id: domainId }))?.tier;
    if (tier) known.set(domainId, tier);
    return tier;
  };
}
