/** Statements on possessions: the state of one proof that a phone is in the person's hand. */
import type { Changing, StoredPossession, PossessionRow, ClientAnswerRow } from "../rows/flows.ts";
import { guard, insertInto, statement, write, type Write } from "../statement.ts";

const insertStored = insertInto("possessions");

export function insertPossession(possession: PossessionRow): Write {
  const { phone_number: _, ...stored } = possession;
  return write(insertStored, stored);
}

export const selectPossession = statement<{ id: string; now: number }, StoredPossession>((db, { id, now }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id).where("expires_at", ">", now),
);

/** What a flow above asks. */
export const selectPossessionState = statement<
  { id: string; now: number },
  Pick<PossessionRow, "state" | "without_client">
>((db, { id, now }) =>
  db.selectFrom("possessions").select(["state", "without_client"]).where("id", "=", id).where("expires_at", ">", now),
);

const updatePossession = statement<Changing & { id: string; changes: number }>((db, values) =>
  db
    .updateTable("possessions")
    .set((row) => ({
      state: values.state,
      step: values.step,
      number: values.number,
      number_hash: values.number_hash,
      numbers_left: values.numbers_left,
      device_id: values.device_id,
      proven_by: values.proven_by,
      failure: values.failure,
      otp_attempts_left: values.otp_attempts_left,
      otp_code_hash: values.otp_code_hash,
      otp_expires_at: values.otp_expires_at,
      messages_left: values.messages_left,
      changes: row("changes", "+", 1),
    }))
    .where("id", "=", values.id)
    .where("changes", "=", values.changes),
);

/** The one way in which a possession changes. Finds nothing when another change came first. */
export const changePossession = (found: StoredPossession, change: Partial<Changing>): Write =>
  guard(updatePossession, { ...found, ...change });

/** Ids begin with the time, so `before` bounds the search without an index on the expiry. */
export const deleteExpiredPossessions = statement<{ now: number; before: string }>((db, { now, before }) =>
  db.deleteFrom("possessions").where("id", "<", before).where("expires_at", "<=", now),
);

export const saveClientAnswer = statement<ClientAnswerRow>((db, row) =>
  db
    .insertInto("client_answers")
    .values({
      possession_id: row.possession_id,
      request_hash: row.request_hash,
      answer: row.answer,
      answered_at: row.answered_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["possession_id", "request_hash"])
        .doUpdateSet({ answer: row.answer, answered_at: row.answered_at }),
    ),
);

export const selectClientAnswer = statement<
  { possession_id: string; request_hash: string; since: number },
  ClientAnswerRow
>((db, values) =>
  db
    .selectFrom("client_answers")
    .selectAll()
    .where("possession_id", "=", values.possession_id)
    .where("request_hash", "=", values.request_hash)
    .where("answered_at", ">", values.since),
);

export const deleteOldClientAnswers = statement<{ before: number }>((db, { before }) =>
  db.deleteFrom("client_answers").where("answered_at", "<=", before),
);
