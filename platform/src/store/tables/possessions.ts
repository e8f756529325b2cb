/** Statements on possession checks: each is one attempt to prove that the person has the phone. */
import type { PossessionProgress, PossessionRow, Possession, ClientAnswerRow } from "../rows/flows.ts";
import { guard, insertInto, statement, write, type Write } from "../statement.ts";

const insertStored = insertInto("possessions");

export function insertPossession(possession: Possession): Write {
  const { phoneNumber: _, ...stored } = possession;
  return write(insertStored, stored);
}

export const selectPossession = statement<{ id: string; now: number }, PossessionRow>((db, { id, now }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id).where("expiresAt", ">", now),
);

/** Columns that the flow needs. */
export const selectPossessionState = statement<
  { id: string; now: number },
  Pick<Possession, "state" | "withoutClient" | "changes">
>((db, { id, now }) =>
  db
    .selectFrom("possessions")
    .select(["state", "withoutClient", "changes"])
    .where("id", "=", id)
    .where("expiresAt", ">", now),
);

const updatePossession = statement<PossessionProgress & { id: string; changes: number }>((db, values) =>
  db
    .updateTable("possessions")
    .set((row) => ({
      state: values.state,
      step: values.step,
      number: values.number,
      numberHash: values.numberHash,
      numbersLeft: values.numbersLeft,
      deviceId: values.deviceId,
      provenBy: values.provenBy,
      failure: values.failure,
      otpAttemptsLeft: values.otpAttemptsLeft,
      otpCodeHash: values.otpCodeHash,
      otpExpiresAt: values.otpExpiresAt,
      messagesLeft: values.messagesLeft,
      changes: row("changes", "+", 1),
    }))
    .where("id", "=", values.id)
    .where("changes", "=", values.changes),
);

/** The only way to change a possession check. Fails as a guard if another change was first. */
export const changePossession = (found: PossessionRow, change: Partial<PossessionProgress>): Write =>
  guard(updatePossession, { ...found, ...change });

/** IDs begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredPossessions = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("possessions").where("id", "<", before).where("expiresAt", "<=", now),
);

export const saveClientAnswer = statement<ClientAnswerRow>((db, row) =>
  db
    .insertInto("client_answers")
    .values({
      possessionId: row.possessionId,
      requestHash: row.requestHash,
      answer: row.answer,
      answeredAt: row.answeredAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["possessionId", "requestHash"]).doUpdateSet({ answer: row.answer, answeredAt: row.answeredAt }),
    ),
);

export const selectClientAnswer = statement<
  { possessionId: string; requestHash: string; since: number },
  ClientAnswerRow
>((db, values) =>
  db
    .selectFrom("client_answers")
    .selectAll()
    .where("possessionId", "=", values.possessionId)
    .where("requestHash", "=", values.requestHash)
    .where("answeredAt", ">", values.since),
);

export const deleteOldClientAnswers = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("client_answers").where("answeredAt", "<=", before),
);
