/**
 * Lines of a text, which end at line feeds alone: `node:readline` also ends them at characters that may stand in a text of
 * JSON (U+2028). Memory does not grow with the length of a line: of one that is too long a part is given that is too long.
 */
import type { ReadStream } from "node:fs";

/** @param longest in characters */
export async function* linesOf(stream: ReadStream, longest: number): AsyncGenerator<string> {
  let line = "";
  let isOpen = false;
  for await (const part of stream.setEncoding("utf8")) {
    const [end = "", ...lines] = String(part).split("\n");
    line = (line + end).slice(0, longest + 1);
    isOpen = true;
    for (const next of lines) {
      yield line;
      line = next.slice(0, longest + 1);
      isOpen = next !== "";
    }
  }
  if (isOpen) yield line;
}
