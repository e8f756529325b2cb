/**
 * The lines of a CSV file, made safe for its parser. To a parser a quote that is not closed opens a field that ends with
 * the next quote, however far below, and all people in between are part of it. So what is no record by itself, nor with
 * the few lines behind it, is refused on its own, and an empty line stands in its place.
 */
import { StartError } from "../../system/errors.ts";

/** Of a field with line breaks in it, such as an address. */
const MOST_LINES = 10;
const LINES_AT_ONCE = 500;

const FIELD = String.raw`(?:[^\S\n]*"[^"]*(?:""[^"]*)*"[^\S\n]*|[^",\n]*)`;
const record = new RegExp(`^${FIELD}(?:,${FIELD})*$`);
const separated = new RegExp(`,${FIELD}`, "g");

const UNCLOSED = "the line has a quote that is not closed; a quote within a field is written twice, between quotes";

/** Whether it is what the parser reads as whole records. */
const isWhole = (text: string): boolean => !text.includes('"') || record.test(text);

const columnsIn = (text: string): number => [...`,${text}`.matchAll(separated)].length;

/**
 * Some lines at a time, each with its line feed.
 *
 * @param longest in characters; `lines` gives of longer ones a part that is too long
 * @param refuse is told of the lines that are left out, before what comes behind them is given
 */
export async function* wholeRecords(
  lines: AsyncIterable<string>,
  longest: number,
  refuse: (line: number, reason: string) => void,
): AsyncGenerator<string> {
  let given = "";
  let line = 1;
  let columns = 0;
  /** Lines that are not given yet, since those behind them may belong to them. */
  const waiting: string[] = [];
  const give = (count: number) => {
    given += `${waiting.splice(0, count).join("\n")}\n`;
    line += count;
  };
  const leaveOut = (reason: string) => {
    if (columns === 0) throw new StartError("the first line, with the names of the columns, cannot be read as CSV");
    refuse(line, reason);
    waiting[0] = "";
    give(1);
  };
  const settle = (isLast: boolean) => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      const count = isWhole(first) ? 1 : linesOfRecord(waiting, columns);
      if (first.length > longest) leaveOut("the line is too long");
      else if (count > 0) {
        if (first.trim() !== "") columns ||= columnsIn(first);
        give(count);
      } else if (isLast || waiting.length === MOST_LINES || columns === 0) leaveOut(UNCLOSED);
      else return;
    }
  };
  let read = 0;
  for await (const text of lines) {
    waiting.push(text);
    settle(false);
    if (++read % LINES_AT_ONCE !== 0) continue;
    yield given;
    given = "";
  }
  settle(true);
  yield given;
}

/** How many of the lines are the record that the first begins; 0 where they are none. */
function linesOfRecord(lines: readonly string[], columns: number): number {
  for (let count = 2; count <= lines.length; count++) {
    if (!lines[count - 1]?.includes('"')) continue;
    const text = lines.slice(0, count).join("\n");
    if (record.test(text) && columnsIn(text) === columns) return count;
  }
  return 0;
}
