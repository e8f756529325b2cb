/** Statements on jobs: work that is due at a time and that one node does. */
import type { JobRow } from "../rows/delivery.ts";
import { insertInto, statement } from "../statement.ts";

export const insertJob = insertInto("jobs");

/** Earliest first, without the jobs of up to three domains; an empty domain ID excludes nothing. */
export const selectDueJobs = statement<
  { now: number; most: number; first: string; second: string; third: string },
  JobRow
>((db, { now, most, first, second, third }) =>
  db
    .selectFrom("jobs")
    .selectAll()
    .where("state", "=", "waiting")
    .where("runAt", "<=", now)
    .where("domainId", "not in", [first, second, third])
    .orderBy("runAt")
    .orderBy("id")
    .limit(most),
);

export const deleteJob = statement<{ id: string }>((db, { id }) => db.deleteFrom("jobs").where("id", "=", id));

/** In the order of their IDs, one page at a time. */
export const selectJobsAfter = statement<{ after: string; most: number }, JobRow>((db, { after, most }) =>
  db.selectFrom("jobs").selectAll().where("id", ">", after).orderBy("id").limit(most),
);

/** Number of jobs that have not ended, by kind. */
export const countWaitingJobs = statement<object, { kind: string; waiting: number }>((db) =>
  db
    .selectFrom("jobs")
    .select((row) => ["kind", row.fn.countAll<number>().as("waiting")])
    .where("state", "=", "waiting")
    .groupBy("kind"),
);

/** Starts an attempt at one of the nodes that found the job due. */
export const claimJob = statement<{ id: string; attempts: number; runAt: number; now: number; lostAt: number }>(
  (db, values) =>
    db
      .updateTable("jobs")
      .set((row) => ({ attempts: row("attempts", "+", 1), runAt: values.lostAt }))
      .where("id", "=", values.id)
      .where("state", "=", "waiting")
      .where("attempts", "=", values.attempts)
      .where("runAt", "=", values.runAt)
      .where("runAt", "<=", values.now),
);

/** Ends the attempt with this number, unless it counted as lost and another one has started. */
export const endAttempt = statement<
  Pick<JobRow, "id" | "attempts" | "state" | "runAt" | "lastError" | "endedAt" | "keptUntil">
>((db, values) =>
  db
    .updateTable("jobs")
    .set({
      state: values.state,
      runAt: values.runAt,
      lastError: values.lastError,
      endedAt: values.endedAt,
      keptUntil: values.keptUntil,
    })
    .where("id", "=", values.id)
    .where("state", "=", "waiting")
    .where("attempts", "=", values.attempts),
);

export const deleteOldJobs = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("jobs").where("keptUntil", "<=", now),
);
