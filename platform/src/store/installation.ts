/** Statements on the installation itself. */
import { insertInto, statement } from "./statement.ts";

/** One row. */
export interface InstallationRow {
  /** A constant, sealed with the master key at the first start. */
  readonly key_check: string;
}

export const insertKeyCheck = insertInto("installation");

export const selectKeyChecks = statement<object, InstallationRow>((db) => db.selectFrom("installation").selectAll());
