/** The store as a call with an `Idempotency-Key` sees it: whatever it does is done under its claim, or not at all. */
import { type IdempotentCallRow, markActed } from "../store/idempotent-calls.ts";
import { guard } from "../store/statement.ts";
import type { Store } from "../store/store.ts";

export function claimedStore(store: Store, { key_hash, claim }: IdempotentCallRow): Store {
  const mark = guard(markActed, { key_hash, claim });
  return {
    read: (query, values) => store.read(query, values),
    commit: (unit) => store.commit([mark, ...unit]),
    alone: (name, work) => store.alone(name, work),
    close: () => store.close(),
  };
}
