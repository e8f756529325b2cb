/** The edge of the store: converts the database's rows to records with booleans, and the values of records to columns. */
import type { Tables } from "./schema.ts";

/** The members of a row that are true, false or null. */
type FlagIn<Row> = { [M in keyof Row]: Exclude<Row[M], null> extends boolean ? M : never }[keyof Row];
type Flag = { [T in keyof Tables]: FlagIn<Tables[T]> }[keyof Tables];

/** Columns that hold 0 or 1, since SQLite has no booleans. A name means the same in every table. */
const flags: Readonly<Record<Flag, true>> = {
  active: true,
  backed_up: true,
  backup_eligible: true,
  check_reputation: true,
  is_enrolled: true,
  is_verified: true,
  may_create: true,
  proved: true,
  same_device: true,
  user_verified: true,
  without_client: true,
};

/**
 * Reads rows of one statement, given as arrays: drivers make them faster than objects.
 *
 * @param columns in the order of the values
 */
export function recordReader(columns: readonly string[]): (row: readonly unknown[]) => object {
  const members = columns.map((name) => ({ name, isFlag: Object.hasOwn(flags, name) }));
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

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

export function recordOf(row: Row): object {
  return recordReader(Object.keys(row))(Object.values(row));
}

export const rowOf = (record: object): Row =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, columnValue(value as Row[string])]));

/** A value of a record as its column holds it. */
export const columnValue = <T>(value: T): Exclude<T, boolean> | number =>
  typeof value === "boolean" ? Number(value) : (value as Exclude<T, boolean>);
