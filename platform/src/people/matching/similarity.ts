/** How alike two texts are that are not the same. */
import { distance } from "fastest-levenshtein";
import type { Word } from "./normalized-words.ts";

/** A score from which on two values count as the same. Likeness alone never gets there. */
export const SAME_FROM = 80;

const HIGHEST_SIMILARITY = SAME_FROM - 1;
/** Longer texts are compared by their beginning, so that nobody makes a comparison expensive. */
const LONGEST = 64;

/** 0 to 79: the share of letters that need not be changed to make one of the other. */
export function similarity(one: Word, other: Word): number {
  const [a, b] = [one.plain.slice(0, LONGEST), other.plain.slice(0, LONGEST)];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  return Math.min(HIGHEST_SIMILARITY, Math.floor((100 * (longer - distance(a, b))) / longer));
}
