/** Reads people files line by line: CSV with a header, or NDJSON with one person per line. */
import { createReadStream, type ReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { addressColumns, ImportedPerson } from "@proofline/contract";
import { parse } from "csv-parse";
import { StartError } from "../../system/errors.ts";
import { linesOf } from "../../system/text-lines.ts";
import { wholeRecords } from "./csv-lines.ts";

/** One line of the file: an unvalidated person, or the reason why the line is unreadable. */
export interface Row {
  readonly line: number;
  readonly person?: unknown;
  readonly refused?: string;
}

export interface PeopleFile {
  /** In line order, in chunks as read from disk. */
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly bytes: number;
  bytesRead(): number;
  /** Identifies the file, so that only an interrupted import of the same file is resumed. */
  readonly fingerprint: string;
}

const FINGERPRINT_BYTES = 1 << 20;
/** Far above the length of any person. */
const LONGEST_LINE = 64 * 1024;
const LINES_AT_ONCE = 500;

const { addresses: _, ...ownFields } = ImportedPerson.properties;
/** `emailAddresses` is one column, separated by semicolons. */
export const columns: readonly string[] = [...Object.keys(ownFields), ...addressColumns];

export async function openPeopleFile(path: string): Promise<PeopleFile> {
  const found = await stat(path).catch((cause: Error) => {
    throw new StartError(`cannot read ${path}: ${cause.message}`, { cause });
  });
  const { size } = found;
  if (!found.isFile()) throw new StartError(`${path} is not a file`);
  if (size === 0) throw new StartError(`${path} is empty`);
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  return {
    rows: /\.(ndjson|jsonl)$/i.test(path) ? peopleOf(stream) : recordsOf(stream),
    bytes: size,
    bytesRead: () => stream.bytesRead,
    fingerprint: await fingerprintOf(path, size),
  };
}

async function fingerprintOf(path: string, size: number): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(FINGERPRINT_BYTES) });
    return createHash("sha256").update(`${size} `).update(buffer.subarray(0, bytesRead)).digest("base64url");
  } finally {
    await file.close();
  }
}

async function* peopleOf(stream: ReadStream): AsyncIterable<readonly Row[]> {
  let line = 0;
  let rows: Row[] = [];
  for await (const text of linesOf(stream, LONGEST_LINE)) {
    line += 1;
    if (text.trim() === "") continue;
    rows.push(text.length > LONGEST_LINE ? { line, refused: "the line is too long" } : { line, ...parsed(text) });
    if (rows.length < LINES_AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

function parsed(text: string): Omit<Row, "line"> {
  try {
    return { person: JSON.parse(text) as unknown };
  } catch {
    return { refused: "the line is not JSON" };
  }
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* recordsOf(stream: ReadStream): AsyncIterable<readonly Row[]> {
  const unreadable: Row[] = [];
  const reject = (line: number, refused: string) => {
    unreadable.push({ line, refused });
    unreadable.sort((one, other) => one.line - other.line);
  };
  const text = Readable.from(wholeRecords(linesOf(stream, LONGEST_LINE, /\r\n|\n|\r/), LONGEST_LINE, reject));
  const records = text.pipe(
    parse({
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      record_delimiter: "\n",
      on_skip: (cause) => {
        reject(Number(cause?.["lines"] ?? 0), "the line is not valid CSV with the columns of the header");
        return undefined;
      },
    }),
  );
  text.on("error", (cause) => records.destroy(cause));
  let header: readonly Column[] | undefined;
  for await (const group of groupsOf(records)) {
    const rows: Row[] = [];
    for (const { record, info } of group) {
      if (!header) {
        header = columnsOf(record);
        continue;
      }
      // The parser is ahead. Rows must be in line order for an import to be resumable.
      while (unreadable[0] && unreadable[0].line < info.lines) rows.push(unreadable.shift() as Row);
      rows.push({ line: info.lines, person: personOf(header, record) });
    }
    yield rows;
  }
  yield unreadable;
}

/** Groups records that are already buffered: one event loop turn per record would cost as much as parsing it. */
async function* groupsOf(records: Readable): AsyncIterable<readonly CsvRecord[]> {
  for await (const first of records) {
    const group = [first as CsvRecord];
    for (let next: unknown; (next = records.read()) !== null;) group.push(next as CsvRecord);
    yield group;
  }
}

interface Column {
  readonly name: string;
  readonly isOfAddress: boolean;
  readonly valueOf: (text: string) => unknown;
}

const requiredColumns: readonly string[] = ImportedPerson.required;

function columnsOf(header: readonly string[]): Column[] {
  const listed = `expected columns: ${columns.join(", ")}`;
  const unknown = header.find((name) => !columns.includes(name));
  if (unknown !== undefined) throw new StartError(`unknown column '${printable(unknown)}'; ${listed}`);
  const duplicate = header.find((name, at) => header.indexOf(name) < at);
  if (duplicate !== undefined) throw new StartError(`duplicate column '${duplicate}'`);
  const missing = requiredColumns.find((name) => !header.includes(name));
  if (missing !== undefined) throw new StartError(`missing column '${missing}'; ${listed}`);
  return header.map((name) => ({
    name,
    isOfAddress: (addressColumns as readonly string[]).includes(name),
    valueOf: readers[name] ?? ((text) => text),
  }));
}

/** The file may be binary. */
const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);

const readers: Readonly<Record<string, Column["valueOf"]>> = {
  emailAddresses: (text) => text.split(";").map((one) => one.trim()),
  isCallForwarded: (text) => (/^(true|false)$/.test(text) ? text === "true" : text),
};

/** Converts the columns of a line to a person. Omits empty columns. */
function personOf(header: readonly Column[], record: readonly string[]): object {
  const person: Record<string, unknown> = {};
  const address: Record<string, string> = {};
  for (const [at, text] of record.entries()) {
    const column = header[at];
    if (text === "" || !column) continue;
    if (column.isOfAddress) address[column.name] = text;
    else person[column.name] = column.valueOf(text);
  }
  return Object.keys(address).length > 0 ? { ...person, addresses: [address] } : person;
}
