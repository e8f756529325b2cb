/** Statements on possessions: the state of one proof that a phone is in the person's hand. */
import { insertInto, statement } from "./statement.ts";
import type { Tier } from "./tenants.ts";

export interface PossessionRow {
  /** The `authId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly tier: Tier;
  /** Whose client asked for it. */
  readonly client_id: string;
  readonly state: "pending" | "passed" | "failed";
  /** Whether the verdict comes without the client SDK (short-term test people). */
  readonly without_client: number;
  /** The step that the browser begins with. */
  readonly first_step: string;
  /** E.164. */
  readonly phone_number: string;
  /** Text of the messages, sealed; null: the standard one. */
  readonly message_template: string | null;
  readonly otp_attempts_left: number;
  /** HMAC-SHA256 of the code that was sent last; null: none was sent. */
  readonly otp_code_hash: string | null;
  readonly otp_expires_at: number | null;
  /** How often a code may still be sent. */
  readonly otp_sends_left: number;
  readonly created_at: number;
  readonly expires_at: number;
}

/** First answers to calls of a browser, kept a moment for the case that it sends the call again. */
export interface ClientAnswerRow {
  readonly possession_id: string;
  readonly request_hash: string;
  readonly answer: string;
  readonly answered_at: number;
}

export const insertPossession = insertInto("possessions");

export const selectPossession = statement<{ id: string; now: number }, PossessionRow>((db, { id, now }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id).where("expires_at", ">", now),
);

/** A pending possession ends, once. */
export const endPossession = statement<{ id: string; state: "passed" | "failed" }>((db, { id, state }) =>
  db.updateTable("possessions").set({ state }).where("id", "=", id).where("state", "=", "pending"),
);

/** A code was sent. Guards against a send that raced this one. */
export const recordCodeSent = statement<{
  id: string;
  sends_left: number;
  code_hash: string;
  code_expires_at: number;
}>((db, values) =>
  db
    .updateTable("possessions")
    .set((row) => ({
      otp_code_hash: values.code_hash,
      otp_expires_at: values.code_expires_at,
      otp_sends_left: row("otp_sends_left", "-", 1),
    }))
    .where("id", "=", values.id)
    .where("state", "=", "pending")
    .where("otp_sends_left", "=", values.sends_left),
);

/** A code was tried. Guards against a try that raced this one, so that no two share an attempt. */
export const recordCodeTried = statement<{
  id: string;
  attempts_left: number;
  code_hash: string;
  state: PossessionRow["state"];
}>((db, values) =>
  db
    .updateTable("possessions")
    .set((row) => ({ state: values.state, otp_attempts_left: row("otp_attempts_left", "-", 1) }))
    .where("id", "=", values.id)
    .where("state", "=", "pending")
    .where("otp_attempts_left", "=", values.attempts_left)
    .where("otp_code_hash", "=", values.code_hash),
);

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
