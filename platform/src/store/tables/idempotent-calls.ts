/** Statements on calls with an `Idempotency-Key`. Only the holder of a call's claim may act. */
import type { IdempotentCallRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

export const insertIdempotentCall = insertInto("idempotent_calls", "if absent");

export const selectIdempotentCall = statement<{ keyHash: string }, IdempotentCallRow>((db, { keyHash }) =>
  db.selectFrom("idempotent_calls").selectAll().where("keyHash", "=", keyHash),
);

/** Deletes a call that has expired, or whose claim was released before anything was done. */
export const takeOverIdempotentCall = statement<IdempotentCallRow & { seenClaim: string; now: number }>((db, row) =>
  db
    .updateTable("idempotent_calls")
    .set({
      requestHash: row.requestHash,
      claim: row.claim,
      state: row.state,
      answer: row.answer,
      claimedUntil: row.claimedUntil,
      expiresAt: row.expiresAt,
    })
    .where("keyHash", "=", row.keyHash)
    .where("claim", "=", row.seenClaim)
    .where((call) =>
      call.or([
        call("expiresAt", "<=", row.now),
        call.and([call("state", "=", "claimed"), call("claimedUntil", "<=", row.now)]),
      ]),
    ),
);

/** Belongs in the unit of work of the act. Changes no row if another request took over the claim. */
export const markActed = statement<{ keyHash: string; claim: string }>((db, { keyHash, claim }) =>
  db.updateTable("idempotent_calls").set({ state: "acted" }).where("keyHash", "=", keyHash).where("claim", "=", claim),
);

export const saveIdempotentAnswer = statement<{ keyHash: string; claim: string; answer: string }>((db, values) =>
  db
    .updateTable("idempotent_calls")
    .set({ state: "answered", answer: values.answer })
    .where("keyHash", "=", values.keyHash)
    .where("claim", "=", values.claim),
);

/** Changes no row if the call has acted. */
export const releaseIdempotentCall = statement<{ keyHash: string; claim: string }>((db, { keyHash, claim }) =>
  db
    .deleteFrom("idempotent_calls")
    .where("keyHash", "=", keyHash)
    .where("claim", "=", claim)
    .where("state", "=", "claimed"),
);

export const deleteExpiredIdempotentCalls = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("idempotent_calls").where("expiresAt", "<=", now),
);
