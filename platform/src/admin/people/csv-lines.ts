/**
 * Filters the lines of a CSV file before parsing. For a parser, an unclosed quote opens a field that ends at the next
 * quote and swallows all people in between. A line that is not a complete record, alone or with a few following lines, is
 * therefore rejected and replaced by an empty line.
 */
import { StartError } from "../../system/errors.ts";

/** Maximum lines of a record whose fields contain line breaks, such as addresses. */
const MOST_LINES = 10;
const LINES_AT_ONCE = 500;

const FIELD = String.raw`(?:[^\S\n]*"[^"]*(?:""[^"]*)*"[^\S\n]*|[^",\n]*)`;
const record = new RegExp(`^${FIELD}(?:,${FIELD})*$`);
const separated = new RegExp(`,${FIELD}`, "g");

const UNCLOSED = "unclosed quote; to include a quote in a field, quote the field and double the quote";

/** Returns whether the parser reads the text as complete records. */
const isWhole = (text: string): boolean => !text.includes('"') || record.test(text);

const columnsIn = (text: string): number => [...`,${text}`.matchAll(separated)].length;

/**
 * Yields complete records in chunks of lines, each with its line feed.
 *
 * @param longest maximum line length in characters; `lines` truncates longer lines to more than this
 * @param onRejected called for each rejected line, before any later line is yielded
 */
export async function* wholeRecords(
  lines: AsyncIterable<string>,
  longest: number,
  onRejected: (line: number, reason: string) => void,
): AsyncGenerator<string> {
  let output = "";
  let line = 1;
  let columns = 0;
  /** Lines not yet yielded, because the following lines may belong to the same record. */
  const pending: string[] = [];
  const emit = (count: number) => {
    output += `${pending.splice(0, count).join("\n")}\n`;
    line += count;
  };
  const rejectFirst = (reason: string) => {
    if (columns === 0) throw new StartError("the header line is not valid CSV");
    onRejected(line, reason);
    pending[0] = "";
    emit(1);
  };
  const processPending = (isLast: boolean) => {
    for (let first = pending[0]; first !== undefined; first = pending[0]) {
      const count = isWhole(first) ? 1 : linesOfRecord(pending, columns);
      if (first.length > longest) rejectFirst("the line is too long");
      else if (count > 0) {
        if (first.trim() !== "") columns ||= columnsIn(first);
        emit(count);
      } else if (isLast || pending.length === MOST_LINES || columns === 0) rejectFirst(UNCLOSED);
      else return;
    }
  };
  let read = 0;
  for await (const text of lines) {
    pending.push(text);
    processPending(false);
    if (++read % LINES_AT_ONCE !== 0) continue;
    yield output;
    output = "";
  }
  processPending(true);
  yield output;
}

/** Returns the number of lines of the record that begins with the first; 0 if they form no record. */
function linesOfRecord(lines: readonly string[], columns: number): number {
  for (let count = 2; count <= lines.length; count++) {
    if (!lines[count - 1]?.includes('"')) continue;
    const text = lines.slice(0, count).join("\n");
    if (record.test(text) && columnsIn(text) === columns) return count;
  }
  return 0;
}
