/** Rows of what is sent: messages, jobs, webhooks, and the counts that limit them. */

export interface MessageRow {
  readonly id: string;
  readonly domain_id: string;
  readonly possession_id: string;
  /** Keyed hash of the number, to erase it by. */
  readonly number_hash: string;
  /** The number in E.164, sealed; kept as long as the text. */
  readonly number_sealed: string;
  readonly kind: "code" | "link";
  /** Sealed, since it holds the code or the link; in live domains empty once it was sent or never will be. */
  readonly text: string;
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
  /** Why the last attempt failed; null: none did. */
  readonly last_error: string | null;
  readonly created_at: number;
  readonly sent_at: number | null;
}

export interface CountRow {
  /** Keyed hash of what is counted and by whom. */
  readonly key: string;
  readonly count: number;
  /** When the window ends; what was counted in it no longer matters then. */
  readonly ends_at: number;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly domain_id: string;
  /** What it is about, such as the id of a message or of a possession. */
  readonly subject: string;
  /** JSON, sealed. */
  readonly payload: string;
  readonly state: "waiting" | "done" | "failed";
  /** Attempts that were begun. */
  readonly attempts: number;
  /** When the next attempt is due; while one is under way, when it counts as lost. */
  readonly run_at: number;
  /** Why the last attempt failed; null: none did. */
  readonly last_error: string | null;
  readonly created_at: number;
  readonly ended_at: number | null;
  /** Until when it can be looked at; null: it has not ended. */
  readonly kept_until: number | null;
}

/** One per domain. */
export interface WebhookRow {
  readonly domain_id: string;
  readonly url: string;
  /** The shared secret, `whsec_…`, sealed. */
  readonly secret: string;
  readonly created_at: number;
  readonly changed_at: number;
}
