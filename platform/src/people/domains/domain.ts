/** Properties of a domain that other layers ask for. */
import { BoundedMap } from "../../system/bounded-map.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import type { Tier } from "../../store/rows/clients.ts";
import { readOne, type Store } from "../../store/store.ts";

const CAPACITY = 10_000;

/** Reads a tier once, since it never changes. @returns undefined for an unknown domain */
export function tierReader(store: Store): (domainId: string) => Promise<Tier | undefined> {
  const known = new BoundedMap<Tier>(CAPACITY);
  return async (domainId) => {
    const tier = known.get(domainId) ?? (await readOne(store, selectDomain, { id: domainId }))?.tier;
    if (tier) known.set(domainId, tier);
    return tier;
  };
}

/**
 * The `issuerId` of a domain: its name for people to read, and the end of its `pcid`, so that nobody becomes another
 * issuer by taking its name.
 */
export function issuerIdOf({ id, name }: { id: string; name: string }): string {
  const readable = name.replace(/[^\p{L}\p{N}]+/gu, "");
  return `${readable}-${id.slice(-8)}`;
}
