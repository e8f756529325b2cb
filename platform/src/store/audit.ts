/** The audit log: every administrative act, written in the same unit of work as the act. Entries are never deleted. */
import { newId } from "./id.ts";
import type { AuditEntryRow } from "./rows/installation.ts";
import { insertAuditEntry, selectAuditEntries } from "./tables/audit-log.ts";
import { type Write, write } from "./statement.ts";
import type { Administrator } from "./dependencies.ts";
import { isoTime } from "../system/clock.ts";

export interface Act {
  /** Action, such as `create`. */
  readonly action: string;
  /** Subject, such as `client 0b5e…`. */
  readonly subject: string;
  /** Details, without secrets and personal data. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface AuditEntry {
  /** Time in ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: unknown;
}

/** The actor, and the clock. */
type Acting = Pick<Administrator, "clock" | "actor">;

/** Returns the write of the entry, for the unit of work of the act. */
export const record = (acting: Acting, act: Act): Write => write(insertAuditEntry, entryOf(acting, act));

/** Returns the row of the entry, for an act without a unit of work. */
export const entryOf = ({ clock, actor }: Acting, { action, subject, details }: Act): AuditEntryRow => ({
  id: newId(clock),
  at: clock.now(),
  actor,
  action,
  subject,
  details: details ? JSON.stringify(details) : null,
});

/** The latest entries, newest first. */
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
