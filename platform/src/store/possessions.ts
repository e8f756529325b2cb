/** Statements on possessions: the state of one proof that a phone is in the person's hand. */
import type { ClientErrorName, StepName } from "@prove-identity/contract";
import type { PossessionState } from "../possession/machine.ts";
import { guard, insertInto, statement, write, type Write } from "./statement.ts";
import type { Tier } from "./tenants.ts";

/** The number, as the store has it. */
export interface StoredNumber {
  /** E.164, sealed in live domains; null: no authenticator has found it yet. */
  readonly number: string | null;
  /** Keyed hash of a number that is sealed, to erase it by. */
  readonly number_hash: string | null;
}

/** What calls change. */
export interface Changing extends StoredNumber {
  readonly state: PossessionState;
  /** The farthest step of the plan that was reached. */
  readonly step: StepName;
  /** How many other numbers the person may still enter. */
  readonly numbers_left: number;
  /** The device that takes part, once its key was placed or has verified. */
  readonly device_id: string | null;
  /** What proved it; null: nothing yet. */
  readonly proven_by: StepName | "provided" | null;
  /** Why it failed, where there is a reason. */
  readonly failure: ClientErrorName | null;
  readonly otp_attempts_left: number;
  /** HMAC-SHA256 of the code that was sent last; null: none was sent. */
  readonly otp_code_hash: string | null;
  readonly otp_expires_at: number | null;
  /** How often a code or a link may still be sent. */
  readonly messages_left: number;
}

export interface StoredPossession extends Changing {
  /** The `authId`. */
  readonly id: string;
  readonly domain_id: string;
  readonly tier: Tier;
  /** Whose client asked for it. */
  readonly client_id: string;
  /** Whether the verdict comes without the client SDK (short-term test people). */
  readonly without_client: number;
  /** Which authenticators may prove it, in which order, as JSON. */
  readonly plan: string;
  /** What the flow asks of them, as JSON. */
  readonly settings: string;
  /** Text of the messages, sealed; null: the standard one. */
  readonly message_template: string | null;
  /** How often it was changed. Every change names the number that it found, so none comes between. */
  readonly changes: number;
  readonly created_at: number;
  readonly expires_at: number;
}

/** A possession with its number as everybody but the store has it. */
export interface PossessionRow extends StoredPossession {
  /** E.164; null: no authenticator has found it yet. */
  readonly phone_number: string | null;
}

export type PossessionChange = Partial<Omit<Changing, keyof StoredNumber> & Pick<PossessionRow, "phone_number">>;

/** First answers to calls of a browser, kept a moment for the case that it sends the call again. */
export interface ClientAnswerRow {
  readonly possession_id: string;
  readonly request_hash: string;
  readonly answer: string;
  readonly answered_at: number;
}

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
