/** Statements on calls with an `Idempotency-Key`. Whoever holds the claim of a call is the only one who may act. */
import type { IdempotentCallRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

export const insertIdempotentCall = insertInto("idempotent_calls", "unless it is there");

export const selectIdempotentCall = statement<{ key_hash: string }, IdempotentCallRow>((db, { key_hash }) =>
  db.selectFrom("idempotent_calls").selectAll().where("key_hash", "=", key_hash),
);

/** Of a call that has expired, or whose claim was given up before anything was done. */
export const takeOverIdempotentCall = statement<IdempotentCallRow & { seen_claim: string; now: number }>((db, row) =>
  db
    .updateTable("idempotent_calls")
    .set({
      request_hash: row.request_hash,
      claim: row.claim,
      state: row.state,
      answer: row.answer,
      claimed_until: row.claimed_until,
      expires_at: row.expires_at,
    })
    .where("key_hash", "=", row.key_hash)
    .where("claim", "=", row.seen_claim)
    .where((call) =>
      call.or([
        call("expires_at", "<=", row.now),
        call.and([call("state", "=", "claimed"), call("claimed_until", "<=", row.now)]),
      ]),
    ),
);

/** To be done in the same unit of work as the act. Changes nothing where the claim was taken over. */
export const markActed = statement<{ key_hash: string; claim: string }>((db, { key_hash, claim }) =>
  db
    .updateTable("idempotent_calls")
    .set({ state: "acted" })
    .where("key_hash", "=", key_hash)
    .where("claim", "=", claim),
);

export const saveIdempotentAnswer = statement<{ key_hash: string; claim: string; answer: string }>((db, values) =>
  db
    .updateTable("idempotent_calls")
    .set({ state: "answered", answer: values.answer })
    .where("key_hash", "=", values.key_hash)
    .where("claim", "=", values.claim),
);

/** Unless something was done. */
export const releaseIdempotentCall = statement<{ key_hash: string; claim: string }>((db, { key_hash, claim }) =>
  db
    .deleteFrom("idempotent_calls")
    .where("key_hash", "=", key_hash)
    .where("claim", "=", claim)
    .where("state", "=", "claimed"),
);

export const deleteExpiredIdempotentCalls = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("idempotent_calls").where("expires_at", "<=", now),
);
