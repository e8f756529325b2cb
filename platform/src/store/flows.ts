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

export const setFlowValidated = statement<{ id: string; validated: number }>((db, { id, validated }) =>
  db.updateTable("flows").set({ validated }).where("id", "=", id),
);

export const deleteExpiredFlows = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("flows").where("expires_at", "<=", now),
);
