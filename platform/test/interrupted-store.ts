/** A store in which another writer acts between two reads of a call. */
import type { Store } from "../src/store/store.ts";

/** @param meanwhile function that runs once, after that many reads and before the reader continues */
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
