/** Whether two spellings of a national id (an SSN, whole or its last four digits) are one. */

export interface IdentifierMatch {
  /** 0 to 100. */
  readonly score: number;
  /** All of it is the same; false where either is only the last four. */
  readonly whole: boolean;
  /** The last four are the same. */
  readonly last4: boolean;
  /** Nothing that both say is different. */
  readonly isSame: boolean;
}

const SHORT = 4;
const ONLY_THE_END = 40;

export function matchIdentifiers(one: string, other: string): IdentifierMatch {
  const [a, b] = [significant(one), significant(other)];
  if (a.length < SHORT || b.length < SHORT) {
    const isSame = one === other;
    return { score: isSame ? 100 : 0, whole: isSame, last4: false, isSame };
  }
  const last4 = a.slice(-SHORT) === b.slice(-SHORT);
  const isPart = a.length === SHORT || b.length === SHORT;
  const whole = !isPart && a === b;
  const isSame = whole || (isPart && last4);
  return { score: isSame ? 100 : last4 ? ONLY_THE_END : 0, whole, last4, isSame };
}

/** Without the dashes and blanks that some write. */
const significant = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
