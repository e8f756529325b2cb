/** Statements on verifications that go with a possession: the older form of Verify. */
import { insertInto, statement } from "./statement.ts";

export interface VerificationFlowRow {
  /** The `correlationId`. */
  readonly id: string;
  readonly domain_id: string;
  /** Key of the person in the domain's identity source. */
  readonly person: string;
  /** Null: the integrator proves possession itself. */
  readonly possession_id: string | null;
  readonly is_verified: number;
  /** What the policy found, as the answer has it: JSON, without anything that was submitted. */
  readonly evaluation: string;
  readonly client_customer_id: string | null;
  readonly client_human_id: string | null;
  /** Whether the person has been enrolled, which is done once. */
  readonly is_enrolled: number;
  readonly created_at: number;
  readonly expires_at: number;
}

export const insertVerificationFlow = insertInto("verification_flows");

/** A live flow of the domain. */
export const selectVerificationFlow = statement<{ id: string; domain_id: string; now: number }, VerificationFlowRow>(
  (db, values) =>
    db
      .selectFrom("verification_flows")
      .selectAll()
      .where("id", "=", values.id)
      .where("domain_id", "=", values.domain_id)
      .where("expires_at", ">", values.now),
);

/** Guards against a call that enrolled the person already. */
export const markEnrolled = statement<{ id: string }>((db, { id }) =>
  db.updateTable("verification_flows").set({ is_enrolled: 1 }).where("id", "=", id).where("is_enrolled", "=", 0),
);

/** Ids begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredVerificationFlows = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("verification_flows").where("id", "<", before).where("expires_at", "<=", now),
);
