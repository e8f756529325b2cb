/** Scores the similarity of texts that do not match. */
import { distance } from "fastest-levenshtein";
import type { Word } from "./normalized-words.ts";

/** Minimum score of a match. Similarity alone never reaches it. */
export const SAME_FROM = 80;

const HIGHEST_SIMILARITY = SAME_FROM - 1;
/** Only this many characters are compared, which bounds the cost. */
const LONGEST = 64;

/** Returns 0 to 79, from the Levenshtein distance relative to the longer text. */
export function similarity(one: Word, other: Word): number {
  const [a, b] = [one.plain.slice(0, LONGEST), other.plain.slice(0, LONGEST)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  return Math.min(HIGHEST_SIMILARITY, Math.floor((100 * (longer - distance(a, b))) / longer));
}
