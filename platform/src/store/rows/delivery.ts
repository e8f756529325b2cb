/** Rows of what is sent: messages, jobs, webhooks, and the counts that limit them. */

export interface MessageRow {
  readonly id: string;
  readonly domainId: string;
  readonly possessionId: string;
  /** Keyed hash of the number, to erase it by. */
  readonly numberHash: string;
  /** The number in E.164, sealed; kept as long as the text. */
  readonly numberSealed: string;
  readonly kind: "code" | "link";
  /** Sealed, since it holds the code or the link; in live domains empty once it was sent or never will be. */
  readonly text: string;
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
  /** Why the last attempt failed; null: none did. */
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

export interface CountRow {
  /** Keyed hash of what is counted and by whom. */
  readonly key: string;
  readonly count: number;
  /** When the window ends; what was counted in it no longer matters then. */
  readonly endsAt: number;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly domainId: string;
  /** What it is about, such as the id of a message or of a possession. */
  readonly subject: string;
  /** JSON, sealed. */
  readonly payload: string;
  readonly state: "waiting" | "done" | "failed";
  /** Attempts that were begun. */
  readonly attempts: number;
  /** When the next attempt is due; while one is under way, when it counts as lost. */
  readonly runAt: number;
  /** Why the last attempt failed; null: none did. */
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** Until when it can be looked at; null: it has not ended. */
  readonly keptUntil: number | null;
}

/** One per domain. */
export interface WebhookRow {
  readonly domainId: string;
  readonly url: string;
  /** The shared secret, `whsec_…`, sealed. */
  readonly secret: string;
  readonly createdAt: number;
  readonly changedAt: number;
}
