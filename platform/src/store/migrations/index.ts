/**
 * The steps from an empty database to the current tables. A step's name ends with a hash of its statements, which
 * identifies a database that had the same step with other statements.
 *
 * Before the first release the first step is edited; released steps never change and are followed by new ones.
 */
import type { Migration } from "kysely/migration";
import { initial } from "./0001-initial.ts";

export type Steps = Readonly<Record<string, Migration>>;

export const migrations: Steps = {
  "0001-initial-c8c2ab3e": initial,
};

/** Name of a schema: that of its last step. */
export const schemaOf = (steps: Steps): string => Object.keys(steps).toSorted().at(-1) ?? "";
