/** Statements on messages: what was written to a phone, and what became of it. */
import { insertInto, statement } from "./statement.ts";

export interface MessageRow {
  readonly id: string;
  readonly domain_id: string;
  readonly possession_id: string;
  /** E.164. */
  readonly phone_number: string;
  readonly kind: "code" | "link";
  /** Sealed, since it holds the code or the link. */
  readonly text: string;
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
  /** Why the last attempt failed; null: none did. */
  readonly last_error: string | null;
  readonly created_at: number;
  readonly sent_at: number | null;
}

export const insertMessage = insertInto("messages");

/** Ids begin with the time, so no index on the age is needed. */
export const deleteMessagesBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("messages").where("id", "<", before),
);
