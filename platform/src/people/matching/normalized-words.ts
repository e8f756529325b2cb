/** Splits text of any script into words without case, accents and punctuation. */

export interface Word {
  /** Without accents: `muller`. */
  readonly plain: string;
  /** With letters transliterated as in some languages: `mueller`. Equals `plain` for most words. */
  readonly expanded: string;
}

/** Letters that Unicode normalization does not decompose. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ς: "σ",
};

const expandedLetters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** Longer than any name or address line. */
const LONGEST_TEXT = 128;

const IS_ASCII = /^\p{ASCII}*$/u;

/** Removed within a word: O'Brien, N’Diaye. */
const APOSTROPHES = /['’‘ʼ`´]/gu;

/** Splits text into words. An overlong text stays one word, which bounds the cost of comparisons. */
export function wordsOf(text: string): Word[] {
  if (text.length > LONGEST_TEXT) return [{ plain: text, expanded: text }];
  const toWord = IS_ASCII.test(text) ? wordOfAscii : wordOf;
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(APOSTROPHES, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(toWord)
    .filter(({ plain }) => plain !== "");
}

const wordOfAscii = (raw: string): Word => ({ plain: raw, expanded: raw });

const wordOf = (raw: string): Word => ({ plain: plain(raw), expanded: plain(withLetters(raw, expandedLetters)) });

const plain = (text: string): string => withLetters(text, plainLetters).normalize("NFKD").replace(/\p{M}/gu, "");

const withLetters = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);

export const sameWord = (one: Word, other: Word): boolean =>
  one.plain === other.plain || one.expanded === other.plain || one.plain === other.expanded;

/** Joins words into one, since names are written with or without spaces. */
export const joined = (words: readonly Word[]): Word => ({
  plain: words.map(({ plain }) => plain).join(""),
  expanded: words.map(({ expanded }) => expanded).join(""),
});
