/** Statements on the installation itself. */
import type { InstallationRow } from "../rows/installation.ts";
import { insertInto, statement } from "../statement.ts";

export const insertKeyCheck = insertInto("installation");

export const selectKeyChecks = statement<object, InstallationRow>((db) => db.selectFrom("installation").selectAll());
