import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { linesOf } from "./text-lines.ts";

const folder = await mkdtemp(join(tmpdir(), "lines-"));
after(() => rm(folder, { recursive: true }));

async function read(text: string, longest = 1000, highWaterMark = 1, end?: RegExp): Promise<string[]> {
  const file = join(folder, "text");
  await writeFile(file, text);
  const lines: string[] = [];
  for await (const line of linesOf(createReadStream(file, { highWaterMark }), longest, end)) lines.push(line);
  return lines;
}

const line = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\u2028", "\u2029", "\u0085", "\u000b", "🐈") });

test("lines end only at line feeds, however the text is split when it is read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 40 }), async (lines, chunk) => {
      assert.deepEqual(await read(lines.map((one) => `${one}\n`).join(""), 1000, chunk), lines);
    }),
    { numRuns: 50 },
  );
  assert.deepEqual(await read("one\n\nlast"), ["one", "", "last"]);
});

test("with the option, lines also end at carriage returns, and once at both together", async () => {
  for (const chunk of [1, 2, 3, 40]) {
    const lines = await read("a\r\nb\rc\n\n\r\r\nlast\r", 1000, chunk, /\r\n|\n|\r/);
    assert.deepEqual(lines, ["a", "b", "c", "", "", "", "last"]);
  }
});

test("a line that is too long is returned in part, just longer than the limit", async () => {
  assert.deepEqual(await read(`${"x".repeat(50)}\ny\n${"z".repeat(7)}`, 5, 8), ["xxxxxx", "y", "zzzzzz"]);
});
