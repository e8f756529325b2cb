import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Refusal } from "../../http/refusal.ts";
import { codeLength, fillTemplate, requireTemplate } from "./template.ts";

const withoutRun = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("#"));

test("a run of 4, 5 or 6 # becomes a code of that length, whatever stands around it", () => {
  fc.assert(
    fc.property(withoutRun, fc.constantFrom(4, 5, 6), withoutRun, (before, length, after) => {
      const template = before + "#".repeat(length) + after;
      assert.equal(codeLength(template), length);
      const code = "7".repeat(length);
      assert.equal(fillTemplate("code", template, code), before + code + after);
    }),
  );
});

test("shorter and longer runs stay as they are", () => {
  for (const text of ["#", "###", "#######", "############"]) {
    assert.equal(fillTemplate("code", `${text} then ####`, "1234"), `${text} then 1234`);
  }
});

test("the first run decides the length, and every run is filled", () => {
  assert.equal(codeLength("##### or ######"), 5);
  assert.equal(fillTemplate("code", "##### or ######", "12345"), "12345 or 12345");
});

test("a link is put in as it is, with characters that mean something in replacements", () => {
  const link = "https://id.example/l/a$&b$1$$";
  assert.equal(fillTemplate("link", "Tap ####!", link), `Tap ${link}!`);
});

test("without a template there is a standard text that carries the secret", () => {
  assert.equal(codeLength(undefined), 4);
  assert.match(fillTemplate("code", undefined, "4821"), /\b4821\b/);
  assert.match(fillTemplate("link", undefined, "https://x.example/1"), /https:\/\/x\.example\/1$/);
});

test("a template is refused, by the name of its field, when it has no place for the secret or is too long", () => {
  const refused = (kind: "code" | "link", template: string, message: RegExp) =>
    assert.throws(
      () => requireTemplate(kind, template, "smsMessage"),
      (error: unknown) => error instanceof Refusal && error.error.code === 8001 && message.test(error.message),
      template,
    );
  for (const text of ["", "no place", "###", "#######"]) refused("code", text, /'smsMessage' must contain a run of 4/);
  for (const text of ["", "#####", "######"]) refused("link", text, /'smsMessage' must contain '####'/);
  refused("code", `####${"é".repeat(157)}`, /at most 160 characters/);
  // A family is one sign to look at and seven characters to send.
  refused("code", `####${"👨‍👩‍👧‍👦".repeat(50)}`, /at most 160 characters/);
});

test("letters outside ASCII count as one character each", () => {
  for (const letter of ["a", "é", "漢", "😀"]) requireTemplate("code", `####${letter.repeat(156)}`, "smsMessage");
  requireTemplate("link", undefined, "smsMessage");
});
