/**
 * The steps from an empty database to today's tables. A step's name ends with a fingerprint of what it does, so a
 * database that had the same step with another content is recognized. Before the first release, the first step is
 * edited; released steps are never edited, only followed by others.
 */
import type { Migration } from "kysely/migration";
import { initial } from "./0001-initial.ts";

export type Steps = Readonly<Record<string, Migration>>;

export const migrations: Steps = {
  "0001-initial-c8c2ab3e": initial,
};

/** A schema is named after the last of its steps. */
export const schemaOf = (steps: Steps): string => Object.keys(steps).toSorted().at(-1) ?? "";
