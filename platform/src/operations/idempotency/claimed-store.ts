/**
 * A store for a call with an `Idempotency-Key`: it commits only while the call holds its claim on the key. A call that
 * lost its claim throws `idempotencyKeyInUse` instead of reporting a lost race, since its own retry may have won that
 * race.
 */
import { RequestError } from "../../http/request-error.ts";
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

/** Throws if the claim is lost. A lost claim is never regained, so the check cannot race with later changes. */
export async function requireClaim(store: Store, { keyHash, claim }: IdempotentCallRow): Promise<void> {
  const holder = await readOne(store, selectIdempotentCall, { keyHash });
  if (holder?.claim !== claim) throw keyInUse();
}

/** The error for a request whose key is in use; the client should retry after a second. */
export const keyInUse = (): RequestError =>
  new RequestError("idempotencyKeyInUse", undefined, { headers: { "retry-after": "1" } });
