/** Compares national IDs: full SSNs or their last four digits. */

export interface IdentifierMatch {
  /** 0 to 100. */
  readonly score: number;
  /** Both are complete and match. */
  readonly whole: boolean;
  /** The last four digits match. */
  readonly last4: boolean;
  /** All digits that both have match. */
  readonly isSame: boolean;
}

const SHORT = 4;
const ONLY_LAST4 = 40;

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
  return { score: isSame ? 100 : last4 ? ONLY_LAST4 : 0, whole, last4, isSame };
}

/** Removes dashes and spaces. */
const significant = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
