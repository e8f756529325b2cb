/** Limits on the hand-written pages: words of a page and of all pages, of a sentence, of a table cell. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../../..");

const PAGE = 2500;
const ALL_PAGES = 18_000;
const SENTENCE = 30;
const CELL = 12;

/** Reference tables: settings and errors. Pages of commands are derived. */
const hasReferenceTables = (page: string): boolean => ["docs/configuration.md", "docs/errors.md"].includes(page);

const read = (page: string): string => readFileSync(join(root, page), "utf8");
const isWritten = (page: string): boolean => !/^(<!-- (Derived|Generated) |# Compatibility\n)/.test(read(page));

const inDocs = globSync("docs/*.md", { cwd: root }).filter(isWritten).sort();
const elsewhere = globSync("{*.md,{sdk,platform}/README.md,docs/decisions/*.md}", { cwd: root }).sort();

/** The text to count words in: a code span is one word, a link is its text, HTML comments are dropped. */
const visible = (text: string): string =>
  text
    .replaceAll(/`[^`]+`/g, "Code")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/<!--.*?-->/g, "");

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Without the parts that programs write: benchmark tables, and tables of the code's data. */
const writtenPart = (text: string): string =>
  text.replaceAll(/<!-- (bench|derived):([\w-]+) -->[^]*?<!-- \/\1:\2 -->/g, (part) => part.replaceAll(/[^\n]+/g, ""));

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines outside code blocks. */
function proseLines(page: string): Line[] {
  let isCode = false;
  return writtenPart(read(page))
    .split("\n")
    .map((text, index) => {
      const isFence = /^\s*```/.test(text);
      if (isFence) isCode = !isCode;
      return { number: index + 1, text: isCode || isFence ? "" : text };
    });
}

const isTable = (text: string): boolean => text.startsWith("|");

/** Paragraphs and list items, each with its first line. */
function paragraphs(page: string): Line[] {
  const found: { number: number; text: string }[] = [];
  let isOpen = false;
  for (const { number, text } of proseLines(page)) {
    const isOwn = text.trim() !== "" && !isTable(text) && !/^#|^<!--/.test(text);
    const last = found.at(-1);
    if (!isOwn) isOpen = false;
    else if (isOpen && last && !/^\s*([-*]|\d+\.) /.test(text)) last.text += ` ${text.trim()}`;
    else {
      found.push({ number, text: text.trim().replace(/^([-*]|\d+\.) /, "") });
      isOpen = true;
    }
  }
  return found;
}

const sentencesOf = (text: string): string[] => visible(text).split(/(?<=[.!?]["”)*]*)\s+(?=["“(*_]*[\p{Lu}\p{N}])/u);

function longSentences(page: string): string[] {
  return paragraphs(page).flatMap(({ number, text }) =>
    sentencesOf(text)
      .filter((sentence) => countWords(sentence) > SENTENCE)
      .map((sentence) => `${page}:${number}: ${countWords(sentence)} words: ${sentence}`),
  );
}

function longCells(page: string): string[] {
  if (hasReferenceTables(page)) return [];
  return proseLines(page)
    .filter(({ text }) => isTable(text))
    .flatMap(({ number, text }) =>
      visible(text)
        .split(/(?<!\\)\|/)
        .filter((cell) => countWords(cell) > CELL)
        .map((cell) => `${page}:${number}: ${countWords(cell)} words: ${cell.trim()}`),
    );
}

/** Rows that do not count: benchmarks, also those that no program repeats, and test users, which derive from the code. */
const uncountedRows: Readonly<Record<string, RegExp>> = {
  "docs/performance.md": /^\|.*$/gm,
  "docs/test-users.md": /^\| \+?\d{10,12} +\|.*$/gm,
};

const wordsOf = (page: string): number =>
  countWords(writtenPart(read(page)).replaceAll(uncountedRows[page] ?? /$^/g, ""));

test(`no sentence of a hand-written page has more than ${SENTENCE} words`, () => {
  assert.ok(inDocs.length > 10, "the pages are found");
  assert.deepEqual([...inDocs, ...elsewhere].flatMap(longSentences), []);
});

test(`no table cell of a hand-written page has more than ${CELL} words`, () => {
  assert.deepEqual([...inDocs, ...elsewhere].flatMap(longCells), []);
});

test(`no hand-written page has more than ${PAGE} words`, () => {
  const long = [...inDocs, ...elsewhere].filter((page) => wordsOf(page) > PAGE);
  assert.deepEqual(
    long.map((page) => `${page}: ${wordsOf(page)} words`),
    [],
  );
});

test(`the hand-written pages of docs/ have at most ${ALL_PAGES} words together`, () => {
  const words = inDocs.map((page) => ({ page, words: wordsOf(page) }));
  const sum = words.reduce((total, entry) => total + entry.words, 0);
  assert.ok(sum <= ALL_PAGES, `${sum} words: ${words.map((entry) => `${entry.page} ${entry.words}`).join(", ")}`);
});
