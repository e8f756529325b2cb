/** Statements on the audit log. None changes or deletes entries. */
import type { AuditEntryRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

export const insertAuditEntry = insertInto("audit_log");

/** Newest first. */
export const selectAuditEntries = statement<{ limit: number }, AuditEntryRow>((db, { limit }) =>
  db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(limit),
);
