import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { html } from "./html.ts";

/** The formatter reformats templates tagged `html`, but not those of another name. */
const markup = html;

test("html escapes any interpolated text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const [, inside = ""] = /^<a title="([^]*)">$/.exec(markup`<a title="${text}">`.toString()) ?? [];
      assert.equal(/[<>"']/.test(inside), false);
      assert.equal(
        inside.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
        text,
      );
    }),
  );
});

test("html does not escape nested templates, alone or in lists", () => {
  const items = ["a", "<b>"].map((text) => markup`<li>${text}</li>`);
  assert.equal(markup`<ul>${items}</ul>${markup`<hr>`}${7}`.toString(), "<ul><li>a</li><li>&#60;b&#62;</li></ul><hr>7");
});
