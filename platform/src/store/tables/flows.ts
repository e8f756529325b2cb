/** Statements on flows of all kinds. Every transition is a compare-and-set, so that one of two concurrent calls wins. */
import type { FlowRow, UnifySessionRow, UnifyState, VerificationFlowRow } from "../rows/flows.ts";
import { insertInto, statement } from "../statement.ts";

export const insertFlow = insertInto("flows");

/** A flow of the domain that has not expired. */
export const selectFlow = statement<{ id: string; domainId: string; now: number }, FlowRow>((db, values) =>
  db
    .selectFrom("flows")
    .selectAll()
    .where("id", "=", values.id)
    .where("domainId", "=", values.domainId)
    .where("expiresAt", ">", values.now),
);

export const advanceFlow = statement<Pick<FlowRow, "id" | "verdict"> & { from: string; to: string; now: number }>(
  (db, values) =>
    db
      .updateTable("flows")
      .set({ state: values.to, verdict: values.verdict })
      .where("id", "=", values.id)
      .where("state", "=", values.from)
      .where("expiresAt", ">", values.now),
);

/** IDs begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredFlows = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("flows").where("id", "<", before).where("expiresAt", "<=", now),
);

export const insertUnifySession = insertInto("unify_sessions");

/** A session of the domain that has not expired. */
export const selectUnifySession = statement<{ id: string; domainId: string; now: number }, UnifySessionRow>(
  (db, values) =>
    db
      .selectFrom("unify_sessions")
      .selectAll()
      .where("id", "=", values.id)
      .where("domainId", "=", values.domainId)
      .where("expiresAt", ">", values.now),
);

export const advanceUnifySession = statement<{ id: string; from: UnifyState; to: UnifyState }>((db, values) =>
  db
    .updateTable("unify_sessions")
    .set({ state: values.to })
    .where("id", "=", values.id)
    .where("state", "=", values.from),
);

/** IDs begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredUnifySessions = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("unify_sessions").where("id", "<", before).where("expiresAt", "<=", now),
);

export const insertVerificationFlow = insertInto("verification_flows");

/** A flow of the domain that has not expired. */
export const selectVerificationFlow = statement<{ id: string; domainId: string; now: number }, VerificationFlowRow>(
  (db, values) =>
    db
      .selectFrom("verification_flows")
      .selectAll()
      .where("id", "=", values.id)
      .where("domainId", "=", values.domainId)
      .where("expiresAt", ">", values.now),
);

/** Guards against a call that has already enrolled the person. */
export const markEnrolled = statement<{ id: string }>((db, { id }) =>
  db.updateTable("verification_flows").set({ isEnrolled: true }).where("id", "=", id).where("isEnrolled", "=", false),
);

/** IDs begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredVerificationFlows = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("verification_flows").where("id", "<", before).where("expiresAt", "<=", now),
);
