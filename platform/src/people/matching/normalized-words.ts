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

/** No name and no line of an address is longer. */
const LONGEST_TEXT = 128;

const IS_ASCII = /^\p{ASCII}*$/u;

/** Within a word: O'Brien, N’Diaye. */
const APOSTROPHES = /['’‘ʼ`´]/gu;

/** A text that is too long to be a name stays one word as it is: nobody makes a comparison expensive. */
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

/** As one word: whether a name is written in one or in two makes no other name. */
export const joined = (words: readonly Word[]): Word => ({
  plain: words.map(({ plain }) => plain).join(""),
  expanded: words.map(({ expanded }) => expanded).join(""),
});
