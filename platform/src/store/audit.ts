/** The audit log: every administrative act, in the same unit of work as the act itself. Nothing is ever taken out. */
import { newId } from "./id.ts";
import type { AuditEntryRow } from "./rows/installation.ts";
import { insertAuditEntry, selectAuditEntries } from "./tables/audit-log.ts";
import { type Write, write } from "./statement.ts";
import type { Administrator } from "./dependencies.ts";
import { isoTime } from "../system/clock.ts";

export interface Act {
  /** What was done: `create`. */
  readonly action: string;
  /** To what: `client 0b5e…`. */
  readonly subject: string;
  /** How. Never a secret and nothing about a person. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface AuditEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: unknown;
}

/** Who acts, and by which clock. */
type Acting = Pick<Administrator, "clock" | "actor">;

/** What belongs into the unit of work that does the act. */
export const record = (acting: Acting, act: Act): Write => write(insertAuditEntry, entryOf(acting, act));

/** The entry of an act that is no unit of work. */
export const entryOf = ({ clock, actor }: Acting, { action, subject, details }: Act): AuditEntryRow => ({
  id: newId(clock),
  at: clock.now(),
  actor,
  action,
  subject,
  details: details ? JSON.stringify(details) : null,
});

/** The last acts, newest first. */
export async function listAudit({ store }: Administrator, limit: number): Promise<AuditEntry[]> {
  const rows = await store.read(selectAuditEntries, { limit });
  return rows.map(({ at, actor, action, subject, details }) => ({
    at: isoTime(at),
    actor,
    action,
    subject,
    details: details === null ? undefined : (JSON.parse(details) as unknown),
  }));
}
