/** Compares names. docs/matching.md defines which names match. */
import { similarity, SAME_FROM } from "./similarity.ts";
import { areFormsOfOneName } from "./nicknames.ts";
import { joined, sameWord, type Word, wordsOf } from "./normalized-words.ts";

export interface Name {
  readonly firstName?: string;
  readonly lastName?: string;
}

/** Scores are 0 to 100; parts that only one name has are not compared. */
export interface NameMatch {
  readonly firstName?: number;
  readonly lastName?: number;
  readonly nameScore?: number;
  /** All compared parts match. */
  readonly isSame: boolean;
}

const IDENTICAL = 100;
const SAME_PARTS_REORDERED = 95;
const NICKNAME = 95;
const GENERATION_MISSING = 95;
const PARTIAL_NAME = 90;
const FIRST_AND_LAST_SWAPPED = 90;
const INITIAL = 85;
const OTHER_GENERATION = 50;

/** Names with more words are compared only as a whole. */
const MOST_WORDS = 12;

const titles = new Set("mr mrs ms miss mx dr prof rev".split(" "));
const credentials = new Set("phd md esq dds cpa rn".split(" "));
const generations: Readonly<Record<string, string>> = {
  jr: "jr",
  junior: "jr",
  sr: "sr",
  senior: "sr",
  ii: "ii",
  "2nd": "ii",
  iii: "iii",
  "3rd": "iii",
  iv: "iv",
  "4th": "iv",
  v: "v",
};
/** Parts of family names that cannot match on their own. */
const particles = new Set("al ap ben bin da das de del della den der di dos du el la le los san van von".split(" "));

type Part = "firstName" | "lastName";

export function matchNames(one: Name, other: Name): NameMatch {
  const [a, b] = [readName(one), readName(other)];
  const firstName = scoreIfBoth("firstName", a.firstName, b.firstName);
  const lastName = scoreIfBoth("lastName", a.lastName, b.lastName);
  const straight = combine(firstName, lastName);
  if (straight.isSame) return straight;
  const swapped = scoreOfSwapped(a, b);
  return swapped === undefined ? straight : combine(swapped, swapped);
}

/** A text with lazily computed words. */
class ReadText {
  readonly text: string;
  #words: readonly Word[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get words(): readonly Word[] {
    return (this.#words ??= wordsOf(this.text));
  }
}

type ReadName = Readonly<Record<Part, ReadText | undefined>>;

const readName = ({ firstName, lastName }: Name): ReadName => ({
  firstName: firstName === undefined ? undefined : new ReadText(firstName),
  lastName: lastName === undefined ? undefined : new ReadText(lastName),
});

function combine(firstName: number | undefined, lastName: number | undefined): NameMatch {
  const scores = [firstName, lastName].filter((score) => score !== undefined);
  const isSame = scores.every((score) => score >= SAME_FROM);
  const mean = Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    // If one part differs, the full name must stay below the threshold.
    ...(scores.length > 0 && { nameScore: isSame ? mean : Math.min(mean, SAME_FROM - 1) }),
    isSame,
  };
}

const scoreIfBoth = (part: Part, one: ReadText | undefined, other: ReadText | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : scoreOf(part, one, other);

/** Returns the score for swapped given and family names; undefined if they are not swapped. */
function scoreOfSwapped(one: ReadName, other: ReadName): number | undefined {
  // Nicknames and initials apply only between given names.
  const scores = [
    scoreIfBoth("lastName", one.firstName, other.lastName),
    scoreIfBoth("lastName", one.lastName, other.firstName),
  ].filter((score) => score !== undefined);
  if (scores.length < 2 || scores.some((score) => score < SAME_FROM)) return undefined;
  return Math.min(FIRST_AND_LAST_SWAPPED, ...scores);
}

function scoreOf(part: Part, one: ReadText, other: ReadText): number {
  if (one.text === other.text) return IDENTICAL;
  const [a, b] = [partsOf(part, one), partsOf(part, other)];
  const score = scoreOfWords(part, a.words, b.words);
  if (a.generation === b.generation) return score;
  return Math.min(score, a.generation && b.generation ? OTHER_GENERATION : GENERATION_MISSING);
}

interface Parts {
  readonly words: readonly Word[];
  /** `jr`, `sr`, `iii`. */
  readonly generation: string | undefined;
}

/** Removes titles, credentials and generations from a name; at least one word remains. */
function partsOf(part: Part, { words: written }: ReadText): Parts {
  const start = part === "firstName" ? written.findIndex(({ plain }) => !titles.has(plain)) : 0;
  const words = written.slice(start);
  let generation: string | undefined;
  for (let last = words.at(-1)?.plain; last && words.length > 1; last = words.at(-1)?.plain) {
    const isGeneration = Object.hasOwn(generations, last) && !generation;
    if (!isGeneration && !credentials.has(last)) break;
    if (isGeneration) generation = generations[last];
    words.pop();
  }
  return { words, generation };
}

function scoreOfWords(part: Part, one: readonly Word[], other: readonly Word[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  if (sameWord(joined(one), joined(other))) return IDENTICAL;
  return scoreOfPairs(part, one, other) ?? similarity(joined(one), joined(other));
}

/** Returns the score if every word of the shorter name has a match in the longer one; else undefined. */
function scoreOfPairs(part: Part, one: readonly Word[], other: readonly Word[]): number | undefined {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.length > MOST_WORDS) return undefined;
  if (part === "lastName" && [one, other].some(isOnlyParticles)) return undefined;
  const directions = [pairings(part, shorter, longer)];
  // With equal word counts, match in both directions: otherwise `Ann Ann` would match `Ann Lee`.
  if (shorter.length === longer.length) directions.push(pairings(part, longer, shorter));
  const lowest = Math.min(...directions.flat());
  if (lowest === 0) return undefined;
  if (shorter.length < longer.length) return Math.min(lowest, PARTIAL_NAME);
  return shorter.length > 1 && lowest === IDENTICAL ? SAME_PARTS_REORDERED : lowest;
}

const isOnlyParticles = (words: readonly Word[]): boolean => words.every(({ plain }) => particles.has(plain));

/** Returns the best score of each word. */
const pairings = (part: Part, words: readonly Word[], partners: readonly Word[]): number[] =>
  words.map((word) => Math.max(...partners.map((partner) => scoreOfPair(part, word, partner))));

function scoreOfPair(part: Part, one: Word, other: Word): number {
  if (sameWord(one, other)) return IDENTICAL;
  if (part === "lastName") return 0;
  if (areFormsOfOneName(one.plain, other.plain)) return NICKNAME;
  const isInitial = one.plain.length === 1 || other.plain.length === 1;
  return isInitial && one.plain[0] === other.plain[0] ? INITIAL : 0;
}
