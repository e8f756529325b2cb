/** Statements on sessions of Unify. A step is a compare-and-set, so that of two racing calls one takes it. */
import type { UnifyState } from "../unify/machine.ts";
import { insertInto, statement } from "./statement.ts";

export interface UnifySessionRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly state: UnifyState;
  readonly possession_id: string;
  /** Whether the reputation of the number is examined too: 0 or 1. */
  readonly check_reputation: number;
  readonly client_request_id: string | null;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

export const insertUnifySession = insertInto("unify_sessions");

/** A live session of the domain. */
export const selectUnifySession = statement<{ id: string; domain_id: string; now: number }, UnifySessionRow>(
  (db, values) =>
    db
      .selectFrom("unify_sessions")
      .selectAll()
      .where("id", "=", values.id)
      .where("domain_id", "=", values.domain_id)
      .where("expires_at", ">", values.now),
);

export const advanceUnifySession = statement<{ id: string; from: UnifyState; to: UnifyState }>((db, values) =>
  db
    .updateTable("unify_sessions")
    .set({ state: values.to })
    .where("id", "=", values.id)
    .where("state", "=", values.from),
);

/** Ids begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredUnifySessions = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("unify_sessions").where("id", "<", before).where("expires_at", "<=", now),
);
