/** Converts between rows, with snake_case columns and flags of 0 or 1, and records, with camelCase members and booleans. */
import type { Tables } from "./schema.ts";

/** Members of a row that are boolean or null. */
type FlagIn<Row> = { [M in keyof Row]: Exclude<Row[M], null> extends boolean ? M : never }[keyof Row];
type Flag = { [T in keyof Tables]: FlagIn<Tables[T]> }[keyof Tables];

/** Members whose columns contain 0 or 1, because SQLite has no booleans. A name has the same meaning in every table. */
const flags: Readonly<Record<Flag, true>> = {
  active: true,
  backedUp: true,
  backupEligible: true,
  checkReputation: true,
  isEnrolled: true,
  isVerified: true,
  mayCreate: true,
  proved: true,
  sameDevice: true,
  userVerified: true,
  withoutClient: true,
};

/**
 * Returns a function that converts rows of one statement, given as arrays, which drivers create faster than objects.
 *
 * @param columns names in the order of the values
 */
export function recordReader(columns: readonly string[]): (row: readonly unknown[]) => object {
  const members = columns.map(memberOf).map((name) => ({ name, isFlag: Object.hasOwn(flags, name) }));
  return (row) => {
    const record: Record<string, unknown> = {};
    let index = 0;
    for (const { name, isFlag } of members) {
      const value = row[index++];
      record[name] = isFlag && value !== null ? value !== 0 : value;
    }
    return record;
  };
}

/** A row by column names. */
export type Row = Readonly<Record<string, string | number | null>>;

export function recordOf(row: Row): object {
  return recordReader(Object.keys(row))(Object.values(row));
}

export const rowOf = (record: object): Row =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [columnOf(name), columnValue(value as Row[string])]),
  );

const memberOf = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const columnOf = (member: string): string => member.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Converts a record's value to its column's value. */
export const columnValue = <T>(value: T): Exclude<T, boolean> | number =>
  typeof value === "boolean" ? Number(value) : (value as Exclude<T, boolean>);
