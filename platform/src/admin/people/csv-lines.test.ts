import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { wholeRecords } from "./csv-lines.ts";

const LONGEST = 200;

async function* each(lines: readonly string[]) {
  yield* lines;
}

async function read(lines: readonly string[]) {
  const refused: number[] = [];
  const given: string[] = [];
  for await (const text of wholeRecords(each(lines), LONGEST, (line) => refused.push(line))) given.push(text);
  return { text: given.join(""), refused };
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const plain = fc.stringMatching(/^[a-z .]{0,8}$/);
const anyText = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "é"), maxLength: 8 });
const field = fc.oneof(plain, anyText.map(quoted));
const record = fc.array(field, { minLength: 3, maxLength: 3 });
/** Three columns with a quote that is not closed on the line. */
const broken = fc.constantFrom('x,"y,z', 'x,y"y,"z', '"x,y,z', 'x,y,"z""');

test("wholeRecords yields valid CSV unchanged, including line breaks within fields", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 20 }), async (records) => {
      const whole = ["a,b,c", ...records.map((fields) => fields.join(","))].join("\n");
      const { text, refused } = await read(whole.split("\n"));
      assert.deepEqual([text, refused], [`${whole}\n`, []]);
    }),
  );
});

test("wholeRecords rejects a line with an unclosed quote by its number and yields all other lines", async () => {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(plain, plain, plain).map((fields) => fields.map((text) => `p${text}`).join(",")) },
    broken,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      const { text, refused } = await read(["a,b,c", ...lines]);
      const isBroken = (one: string) => one.includes('"');
      assert.deepEqual(
        refused,
        lines.flatMap((one, at) => (isBroken(one) ? [at + 2] : [])),
      );
      const records = parse(text, { skip_empty_lines: true });
      assert.deepEqual(
        records.slice(1).map((fields) => fields.join(",")),
        lines.filter((one) => !isBroken(one)),
      );
      assert.equal(text.split("\n").length, lines.length + 2, "line numbers are preserved");
    }),
  );
});

test("wholeRecords rejects overlong lines and records of more than ten lines", async () => {
  const long = "x".repeat(LONGEST + 1);
  const open = ['1,2,"', ...Array<string>(9).fill(""), '"'];
  assert.deepEqual((await read(["a,b,c", long, "1,2,3"])).refused, [2]);
  assert.deepEqual((await read(["a,b,c", ...open])).refused, [2, 12]);
  assert.deepEqual((await read(["a,b,c", ...open.slice(1).with(0, '1,2,"')])).refused, []);
});
