/**
 * The store as a call with an `Idempotency-Key` sees it: whatever it does is done under its claim, or not at all. A call
 * that has lost its claim is told so, not that somebody else was first at what it wanted to do: the one who was first may
 * be its own repeat.
 */
import { Refusal } from "../../http/refusal.ts";
import type { IdempotentCallRow } from "../../store/rows/installation.ts";
import { markActed, selectIdempotentCall } from "../../store/tables/idempotent-calls.ts";
import { guard } from "../../store/statement.ts";
import { readOne, type Store } from "../../store/store.ts";

export function claimedStore(store: Store, claimed: IdempotentCallRow): Store {
  const mark = guard(markActed, { keyHash: claimed.keyHash, claim: claimed.claim });
  return {
    read: (query, values) => store.read(query, values),
    async commit(unit) {
      const done = await store.commit([mark, ...unit]);
      if (!done) await requireClaim(store, claimed);
      return done;
    },
    alone: (name, work) => store.alone(name, work),
    close: () => store.close(),
  };
}

/** A claim that was lost never comes back, so that it does not matter what happens after the look. */
export async function requireClaim(store: Store, { keyHash, claim }: IdempotentCallRow): Promise<void> {
  const holder = await readOne(store, selectIdempotentCall, { keyHash });
  if (holder?.claim !== claim) throw busy();
}

/** For a caller who was too fast. */
export const busy = (): Refusal => new Refusal("idempotencyKeyInUse", undefined, { headers: { "retry-after": "1" } });
