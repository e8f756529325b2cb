/** Rows of deliveries: messages, jobs, webhooks, and the counters that limit them. */

export interface MessageRow {
  readonly id: string;
  readonly domainId: string;
  readonly possessionId: string;
  /** Keyed hash of the phone number, for erasure. */
  readonly numberHash: string;
  /** Phone number in E.164, sealed; stored as long as the text. */
  readonly numberSealed: string;
  readonly kind: "code" | "link";
  /** Sealed, because it contains the code or the link; in live domains empty once it was sent or has failed. */
  readonly text: string;
  readonly state: "queued" | "sent" | "failed";
  readonly attempts: number;
  /** Reason of the last failure; null: none. */
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

export interface CountRow {
  /** Keyed hash of the counted event and its source. */
  readonly key: string;
  readonly count: number;
  /** End of the window; later the count is irrelevant. */
  readonly endsAt: number;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly domainId: string;
  /** Subject, such as the ID of a message or of a possession check. */
  readonly subject: string;
  /** JSON, sealed. */
  readonly payload: string;
  readonly state: "waiting" | "done" | "failed";
  /** Number of attempts started. */
  readonly attempts: number;
  /** Time of the next attempt; during an attempt, the time at which it counts as lost. */
  readonly runAt: number;
  /** Reason of the last failure; null: none. */
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** Time until which the ended job stays visible; null: it has not ended. */
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
