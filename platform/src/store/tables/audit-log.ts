/** Statements on the audit log. There is none that changes or deletes. */
import type { AuditEntryRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

export const insertAuditEntry = insertInto("audit_log");

/** Newest first. */
export const selectAuditEntries = statement<{ limit: number }, AuditEntryRow>((db, { limit }) =>
  db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(limit),
);
