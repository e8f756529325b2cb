/** Texts as words that can be compared: without case, accents and punctuation, in any script. */

export interface Word {
  /** Every letter reduced to its plain form: `muller`. */
  readonly plain: string;
  /** As some languages write it without their own letters: `mueller`. The same as `plain` for most words. */
  readonly expanded: string;
}

/** Letters that have no plain form by Unicode's own rules. */
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

/** Within a word: O'Brien, N’Diaye. */
const APOSTROPHES = /['’‘ʼ`´]/gu;

export const wordsOf = (text: string): Word[] =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replace(APOSTROPHES, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((raw) => ({ plain: plain(raw), expanded: plain(withLetters(raw, expandedLetters)) }))
    .filter(({ plain }) => plain !== "");

const plain = (text: string): string => withLetters(text, plainLetters).normalize("NFKD").replace(/\p{M}/gu, "");

const withLetters = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);

export const sameWord = (one: Word, other: Word): boolean =>
  one.plain === other.plain || one.expanded === other.plain || one.plain === other.expanded;

/** As one word: whether a name is written in one or in two makes no other name. */
export const joined = (words: readonly Word[]): Word => ({
  plain: words.map(({ plain }) => plain).join(""),
  expanded: words.map(({ expanded }) => expanded).join(""),
});
