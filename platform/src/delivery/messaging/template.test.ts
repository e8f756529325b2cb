import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RequestError } from "../../http/request-error.ts";
import { codeLength, fillTemplate, requireTemplate } from "./template.ts";

const withoutRun = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("#"));

test("fillTemplate replaces 4, 5 or 6 # with a one-time code of that length in any text", () => {
  fc.assert(
    fc.property(withoutRun, fc.constantFrom(4, 5, 6), withoutRun, (before, length, after) => {
      const template = before + "#".repeat(length) + after;
      assert.equal(codeLength(template), length);
      const code = "7".repeat(length);
      assert.equal(fillTemplate("code", template, code), before + code + after);
    }),
  );
});

test("fillTemplate does not replace fewer than 4 or more than 6 #", () => {
  for (const text of ["#", "###", "#######", "############"]) {
    assert.equal(fillTemplate("code", `${text} then ####`, "1234"), `${text} then 1234`);
  }
});

test("the first placeholder determines the code length, and fillTemplate replaces all placeholders", () => {
  assert.equal(codeLength("##### or ######"), 5);
  assert.equal(fillTemplate("code", "##### or ######", "12345"), "12345 or 12345");
});

test("fillTemplate inserts a link unchanged, even with $ replacement patterns", () => {
  const link = "https://id.example/l/a$&b$1$$";
  assert.equal(fillTemplate("link", "Tap ####!", link), `Tap ${link}!`);
});

test("the default text contains the one-time code or the link", () => {
  assert.equal(codeLength(undefined), 4);
  assert.match(fillTemplate("code", undefined, "4821"), /\b4821\b/);
  assert.match(fillTemplate("link", undefined, "https://x.example/1"), /https:\/\/x\.example\/1$/);
});

test("requireTemplate rejects a template without placeholder or over 160 characters, with the field name", () => {
  const assertRejected = (kind: "code" | "link", template: string, message: RegExp) =>
    assert.throws(
      () => requireTemplate(kind, template, "smsMessage"),
      (error: unknown) => error instanceof RequestError && error.error.code === 8001 && message.test(error.message),
      template,
    );
  for (const text of ["", "no place", "###", "#######"])
    assertRejected("code", text, /'smsMessage' must contain 4, 5 or 6 consecutive/);
  for (const text of ["", "#####", "######"]) assertRejected("link", text, /'smsMessage' must contain '####'/);
  assertRejected("code", `####${"é".repeat(157)}`, /at most 160 characters/);
  // The family emoji is displayed as one character but consists of seven code points.
  assertRejected("code", `####${"👨‍👩‍👧‍👦".repeat(50)}`, /at most 160 characters/);
});

test("requireTemplate counts a non-ASCII letter as one character", () => {
  for (const letter of ["a", "é", "漢", "😀"]) requireTemplate("code", `####${letter.repeat(156)}`, "smsMessage");
  requireTemplate("link", undefined, "smsMessage");
});
