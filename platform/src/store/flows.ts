/** Statements on flows. Every transition is a compare-and-set, so that of two racing calls one wins. */
import type { FlowRow } from "./schema.ts";
import { insertInto, statement } from "./statement.ts";

export const insertFlow = insertInto("flows");

/** A live flow of the domain. */
export const selectFlow = statement<{ id: string; domain_id: string; now: number }, FlowRow>((db, values) =>
  db
    .selectFrom("flows")
    .selectAll()
    .where("id", "=", values.id)
    .where("domain_id", "=", values.domain_id)
    .where("expires_at", ">", values.now),
);

export const advanceFlow = statement<{ id: string; from: string; to: string; now: number }>((db, values) =>
  db
    .updateTable("flows")
    .set({ state: values.to })
    .where("id", "=", values.id)
    .where("state", "=", values.from)
    .where("expires_at", ">", values.now),
);

export const setFlowVerdict = statement<{ id: string; verdict: string }>((db, { id, verdict }) =>
  db.updateTable("flows").set({ verdict }).where("id", "=", id),
);

/** Ids begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredFlows = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("flows").where("id", "<", before).where("expires_at", "<=", now),
);
