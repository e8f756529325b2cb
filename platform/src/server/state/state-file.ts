/**
 * Format of a state file, one JSON value per line: a header; for each table, a line with its name and columns, then a line
 * per row; an end line with the number of rows.
 */
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { StartError } from "../../system/errors.ts";
import { migrations, schemaOf } from "../../store/migrations/index.ts";
import { linesOf } from "../../system/text-lines.ts";
import type { Row } from "../../store/records.ts";
import { PAGE, type Table } from "../../store/snapshot.ts";

const FORMAT = "proofline state";
/** Version of the file format, not of the schema. */
const VERSION = 1;
/** Far longer than any row. */
const MAX_LINE_LENGTH = 1 << 24;
/** Far longer than the header line. */
const MAX_HEADER_BYTES = 64 * 1024;

export interface StateHeader {
  /** Schema version of the tables. */
  readonly schema: string;
  /** Time of the snapshot by the platform's clock, ISO 8601. */
  readonly at: string;
  /** Value sealed with the master key of the file's sealed data, to verify the key. */
  readonly keyCheck: string;
  /** Master key, if exported. */
  readonly masterKey?: string;
}

export const headerLine = (header: Omit<StateHeader, "schema">): string =>
  line({ format: FORMAT, version: VERSION, schema: schemaOf(migrations), ...header });

export const tableLine = ({ name, columns }: Table): string => line({ table: name, columns });

export const rowLine = ({ columns }: Table, row: Row): string => line(columns.map((column) => row[column]));

export const endLine = (rows: number): string => line({ end: true, rows });

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Consecutive rows of one table. */
export interface PageOfFile {
  readonly table: Table;
  readonly rows: readonly Row[];
  /** Line number of the first row. */
  readonly line: number;
}

/** @returns undefined if the file is not a state file. @throws StartError if its schema is unknown */
export async function readHeader(path: string): Promise<StateHeader | undefined> {
  const file = await open(path).catch((cause: Error) => {
    throw new StartError(`cannot read ${path}: ${cause.message}`, { cause });
  });
  try {
    const header = parsed(await firstLine(file)) as Readonly<Record<string, unknown>> | undefined;
    if (header?.["format"] !== FORMAT) return undefined;
    const { version, schema, at, keyCheck, masterKey } = header;
    const isKnown = version === VERSION && typeof schema === "string" && Object.hasOwn(migrations, schema);
    if (!isKnown) {
      throw lineError(
        path,
        1,
        `the file has the schema '${String(schema)}', which this version does not know; use the version that created it`,
      );
    }
    if (typeof at === "string" && !Number.isNaN(Date.parse(at)) && typeof keyCheck === "string") {
      return { schema, at, keyCheck, ...(typeof masterKey === "string" && { masterKey }) };
    }
    throw lineError(path, 1, `the line is incomplete; ${EXPORT_AGAIN}`);
  } finally {
    await file.close();
  }
}

async function firstLine(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MAX_HEADER_BYTES), position: 0 });
  const [first = ""] = buffer.toString("utf8", 0, bytesRead).split("\n");
  return first;
}

const EXPORT_AGAIN = "export the file again: proofline export";

export const lineError = (path: string, at: number, message: string): StartError =>
  new StartError(`${path}, line ${at}: ${message}`);

/** @param tables tables of the state's schema version. @throws StartError with the line number */
export async function* pagesOf(path: string, tables: readonly Table[]): AsyncGenerator<PageOfFile> {
  let page: (PageOfFile & { rows: Row[] }) | undefined;
  let rows = 0;
  let at = 0;
  let isComplete = false;
  for await (const text of linesOf(createReadStream(path, { highWaterMark: 1 << 18 }), MAX_LINE_LENGTH)) {
    at += 1;
    if (text.length > MAX_LINE_LENGTH) throw lineError(path, at, `the line is too long; ${EXPORT_AGAIN}`);
    if (at === 1) continue;
    if (isComplete) throw lineError(path, at, `unexpected line after the end; ${EXPORT_AGAIN}`);
    const value = parsed(text);
    if (!Array.isArray(value)) {
      if (page && page.rows.length > 0) yield page;
      isComplete = isEnd(value, rows);
      page = isComplete ? undefined : { table: tableOf(path, at, value, tables), rows: [], line: at + 1 };
      continue;
    }
    if (!page) throw lineError(path, at, `row before the first table; ${EXPORT_AGAIN}`);
    page.rows.push(rowOf(path, at, page.table, value));
    rows += 1;
    if (page.rows.length < PAGE) continue;
    yield page;
    page = { table: page.table, rows: [], line: at + 1 };
  }
  if (!isComplete) throw lineError(path, at, `the file is truncated; ${EXPORT_AGAIN}`);
}

const isEnd = (value: unknown, rows: number): boolean => {
  const { end, rows: expected } = (value ?? {}) as { end?: unknown; rows?: unknown };
  return end === true && expected === rows;
};

function tableOf(path: string, at: number, value: unknown, tables: readonly Table[]): Table {
  const { table: name, columns, end, rows } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (end === true) throw lineError(path, at, `the file must have ${String(rows)} rows; ${EXPORT_AGAIN}`);
  const table = tables.find((known) => known.name === name);
  if (!table || !Array.isArray(columns)) throw lineError(path, at, `neither a row nor a known table; ${EXPORT_AGAIN}`);
  const isSame = columns.length === table.columns.length && table.columns.every((column) => columns.includes(column));
  if (!isSame)
    throw lineError(path, at, `${table.name} must have the columns ${table.columns.join(", ")}; ${EXPORT_AGAIN}`);
  // The file's column order.
  return { ...table, columns: columns as string[] };
}

function rowOf(path: string, at: number, { name, columns, numbers }: Table, values: readonly unknown[]): Row {
  if (values.length !== columns.length) {
    throw lineError(
      path,
      at,
      `a row of ${name} must have ${columns.length} values, not ${values.length}; ${EXPORT_AGAIN}`,
    );
  }
  const invalidColumn = columns.find((column, index) => !fits(values[index], numbers.has(column)));
  if (invalidColumn !== undefined) {
    throw lineError(
      path,
      at,
      `'${invalidColumn}' of ${name} must be ${numbers.has(invalidColumn) ? "an integer" : "a string"}; ${EXPORT_AGAIN}`,
    );
  }
  return Object.fromEntries(columns.map((column, index) => [column, values[index] as string | number | null]));
}

const fits = (value: unknown, isNumber: boolean): boolean =>
  value === null || (isNumber ? Number.isSafeInteger(value) : typeof value === "string");

/** Undefined if the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
