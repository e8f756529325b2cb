/** Statements on flows. Every transition is a compare-and-set, so that of two racing calls one wins. */
import type { FlowProduct } from "../flows/machine.ts";
import { insertInto, statement } from "./statement.ts";

export interface FlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly client_id: string;
  readonly product: FlowProduct;
  readonly state: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** How the data given at Start compares with the person: none was given, it matched, it did not. */
  readonly challenge_at_start: "missing" | "met" | "failed";
  readonly possession_id: string;
  /** Verdict of Validate: `passed`, or the reason why not; null before. */
  readonly verdict: string | null;
  readonly created_at: number;
  readonly expires_at: number;
}

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

export const advanceFlow = statement<Pick<FlowRow, "id" | "verdict"> & { from: string; to: string; now: number }>(
  (db, values) =>
    db
      .updateTable("flows")
      .set({ state: values.to, verdict: values.verdict })
      .where("id", "=", values.id)
      .where("state", "=", values.from)
      .where("expires_at", ">", values.now),
);

/** Ids begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredFlows = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("flows").where("id", "<", before).where("expires_at", "<=", now),
);
