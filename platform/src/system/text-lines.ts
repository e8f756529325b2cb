/**
 * Splits a text into lines that end only at line feeds: `node:readline` also ends them at characters that a JSON text
 * may contain (U+2028).
 *
 * Memory does not grow with the length of a line: a line over the limit is returned in part, one character longer than the limit
 * so that the caller can detect it.
 */
import type { ReadStream } from "node:fs";

/**
 * @param longest limit in characters
 *
 * @param end end of a line, at most two characters
 */
export async function* linesOf(stream: ReadStream, longest: number, end = /\n/): AsyncGenerator<string> {
  let line = "";
  for await (const part of stream.setEncoding("utf8")) {
    const text = line + String(part);
    // The other half of a line end may be in the next part.
    const cut = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, cut).split(end);
    const last = lines.pop() ?? "";
    for (const whole of lines) yield whole.slice(0, longest + 1);
    line = last.slice(0, longest + 1) + text.slice(cut);
  }
  const rest = line.split(end);
  yield* rest.at(-1) === "" ? rest.slice(0, -1) : rest;
}
