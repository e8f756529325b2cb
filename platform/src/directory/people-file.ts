/** Files of people, line by line: CSV with a header, or NDJSON with a person per line. */
import { createReadStream, type ReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { addressColumns, ImportedPerson } from "@prove-identity/contract";
import { parse } from "csv-parse";
import { StartError } from "../public-url.ts";

/** One line of the file: what it says of a person, not yet checked, or why it cannot be read. */
export interface Row {
  readonly line: number;
  readonly person?: unknown;
  readonly refused?: string;
}

export interface PeopleFile {
  readonly rows: AsyncIterable<Row>;
  readonly bytes: number;
  bytesRead(): number;
  /** Tells this file from others, so that an import that was cut goes on and another begins anew. */
  readonly fingerprint: string;
}

const FINGERPRINT_BYTES = 1 << 20;
/** Far above what a person needs. */
const LONGEST_LINE = 64 * 1024;

const { addresses: _, ...ownFields } = ImportedPerson.properties;
/** Several e-mail addresses stand in one column, with semicolons between. */
export const columns: readonly string[] = [...Object.keys(ownFields), ...addressColumns];

export async function openPeopleFile(path: string): Promise<PeopleFile> {
  const { size } = await stat(path).catch((cause: Error) => {
    throw new StartError(`cannot read ${path}: ${cause.message}`, { cause });
  });
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  return {
    rows: /\.(ndjson|jsonl)$/i.test(path) ? linesOf(stream) : recordsOf(stream),
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

async function* linesOf(stream: ReadStream): AsyncIterable<Row> {
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === "") continue;
    if (text.length > LONGEST_LINE) yield { line, refused: "the line is too long" };
    else yield { line, ...parsed(text) };
  }
}

function parsed(text: string): Omit<Row, "line"> {
  try {
    return { person: JSON.parse(text) as unknown };
  } catch {
    return { refused: "the line is not JSON" };
  }
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

async function* recordsOf(stream: ReadStream): AsyncIterable<Row> {
  const unreadable: Row[] = [];
  const records = stream.pipe(
    parse({
      bom: true,
      columns: checkedHeader,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LONGEST_LINE,
      on_skip: (cause) => {
        unreadable.push({
          line: Number(cause?.["lines"] ?? 0),
          refused: "the line is not CSV with the columns of the header",
        });
        return undefined;
      },
    }),
  );
  stream.on("error", (cause) => records.destroy(cause));
  for await (const { record, info } of records as AsyncIterable<CsvRecord>) {
    // The parser is ahead; in the order of the lines an import can go on where it was cut.
    while (unreadable[0] && unreadable[0].line < info.lines) yield unreadable.shift() as Row;
    yield { line: info.lines, person: nested(record) };
  }
  yield* unreadable;
}

function checkedHeader(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim());
  const unknown = names.find((name) => !columns.includes(name));
  if (unknown !== undefined) {
    throw new StartError(`the file has a column '${unknown.slice(0, 40)}'; the columns are ${columns.join(", ")}`);
  }
  return names;
}

/** The columns of a line as a person has them; an empty one is left out. */
function nested(record: Readonly<Record<string, string>>): object {
  const filled = Object.entries(record).filter(([, text]) => text !== "");
  const isOfAddress = ([name]: readonly [string, string]) => (addressColumns as readonly string[]).includes(name);
  const address = filled.filter(isOfAddress);
  return {
    ...Object.fromEntries(
      filled.filter((entry) => !isOfAddress(entry)).map(([name, text]) => [name, valueOf(name, text)]),
    ),
    ...(address.length > 0 && { addresses: [Object.fromEntries(address)] }),
  };
}

function valueOf(name: string, text: string): unknown {
  if (name === "emailAddresses") return text.split(";").map((one) => one.trim());
  if (name === "isCallForwarded" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
