/** Parses an address line into house number, street and unit. */
import { directionOf, kindOf, nameWordOf, unitWordOf } from "./street-words.ts";
import { joined, type Word, wordsOf } from "./normalized-words.ts";

export interface StreetLine {
  /** House number without punctuation: `12a`, `4710` for `47-10`. */
  readonly number?: string;
  readonly street?: Street;
  /** `4b` for `Apt 4-B`. */
  readonly unit?: string;
}

export interface Street {
  readonly name: Word;
  /** Type such as avenue or street; absent when the line has none. */
  readonly kind?: string;
  readonly direction?: string;
}

/** `12`, `12a`, but not `12th`. */
const NUMBER = /^\d(?!\d*(?:st|nd|rd|th)$)/;
const POST_BOX = /\bp\.?\s*o\.?\s*box\b|\bpob\b/giu;
/** `N.W.` */
const DIRECTION_WITH_DOTS = /\b([ns])\.\s*([ew])\b/giu;
/** A dash in a house number does not separate words: `47-10`, `12-A`. */
const DASH_IN_NUMBER = /(?<=\d)-(?=\d|[a-z]\b)/giu;

export function parseStreetLine(text: string): StreetLine {
  const readable = text
    .replace(POST_BOX, " pobox ")
    .replace(DIRECTION_WITH_DOTS, "$1$2")
    .replace(DASH_IN_NUMBER, "")
    .replaceAll("#", " unit ");
  const words = wordsOf(readable);
  const [number] = NUMBER.test(words[0]?.plain ?? "") ? words.splice(0, 1) : [];
  const unit = takeUnit(words);
  const street = streetOf(words);
  return { ...(number && { number: number.plain }), ...(street && { street }), ...(unit && { unit }) };
}

/** Parses a separate unit field. */
export const parseUnit = (text: string): string => unitId(wordsOf(text.replace(DASH_IN_NUMBER, "")));

/** Removes the unit and all following words from the list. `Suite 4` is a unit, `Lot Road` is not. */
function takeUnit(words: Word[]): string | undefined {
  const isUnitId = (plain = "") => plain.length === 1 || NUMBER.test(plain);
  const start = words.findIndex(({ plain }, index) => unitWordOf.has(plain) && isUnitId(words[index + 1]?.plain));
  return start < 0 ? undefined : unitId(words.splice(start));
}

const unitId = (words: readonly Word[]): string =>
  words
    .map(({ plain }) => plain)
    .filter((plain) => !unitWordOf.has(plain))
    .join("");

function streetOf(all: readonly Word[]): Street | undefined {
  const words = [...all];
  const direction = takeDirection(words);
  const kind = words.length > 1 ? kindOf.get(words.at(-1)?.plain ?? "") : undefined;
  if (kind) words.pop();
  if (words.length === 0) return undefined;
  return { name: joined(words.map(nameWord)), ...(kind && { kind }), ...(direction && { direction }) };
}

/** Removes a direction at either end if a name remains: North Avenue has no direction. */
function takeDirection(words: Word[]): string | undefined {
  const last = directionOf.get(words.at(-1)?.plain ?? "");
  if (last && words.length > 1) {
    words.pop();
    return last;
  }
  const first = directionOf.get(words[0]?.plain ?? "");
  const isName = words.length === 1 || (words.length === 2 && kindOf.has(words[1]?.plain ?? ""));
  if (!first || isName) return undefined;
  words.shift();
  return first;
}

/** Expands abbreviations within a name: St. Charles, Ft. Worth, 5th. */
export function nameWord(word: Word): Word {
  const spelled = nameWordOf.get(word.plain) ?? directionOf.get(word.plain) ?? kindOf.get(word.plain);
  return spelled ? { plain: spelled, expanded: spelled } : word;
}
