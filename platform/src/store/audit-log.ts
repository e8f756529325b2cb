/** Statements on the audit log. There is none that changes or deletes. */
import { insertInto, statement } from "./statement.ts";

export interface AuditEntryRow {
  readonly id: string;
  readonly at: number;
  /** Who acted: `os:` and a user of the machine, `client:` and its id, `start`, `schedule` or `admin-token`. */
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** JSON object, or null. */
  readonly details: string | null;
}

export const insertAuditEntry = insertInto("audit_log");

/** Newest first. */
export const selectAuditEntries = statement<{ limit: number }, AuditEntryRow>((db, { limit }) =>
  db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(limit),
);
