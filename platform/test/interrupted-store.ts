/** A store in which somebody else acts between two reads of a call, as it happens where others use the database too. */
import type { Store } from "../src/store/store.ts";

/** @param meanwhile done once, after so many reads and before whoever reads goes on */
export function interrupted(store: Store, reads: number, meanwhile: () => Promise<unknown>): Store {
  let left = reads;
  return {
    async read(query, values) {
      const rows = await store.read(query, values);
      if (--left === 0) await meanwhile();
      return rows;
    },
    commit: (unit) => store.commit(unit),
    alone: (name, work) => store.alone(name, work),
    close: () => store.close(),
  };
}
