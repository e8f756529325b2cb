/** Compares full or partial birth dates: `YYYY-MM-DD`, `YYYY-MM`, `MM-DD`. */

export interface BirthDateMatch {
  /** 0 to 100. */
  readonly score: number;
  /** All parts that both dates have match. */
  readonly isSame: boolean;
}

interface BirthDate {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  /^(?<year>\d{4})-(?<month>\d\d)$/,
  /^(?<month>\d\d)-(?<day>\d\d)$/,
];
const weights = { year: 40, month: 30, day: 30 } as const satisfies Record<keyof BirthDate, number>;
/** Day-first notation: a near miss, but not the same date. */
const DAY_AND_MONTH_SWAPPED = 70;

export function matchBirthDates(one: string, other: string): BirthDateMatch {
  if (one === other) return { score: 100, isSame: true };
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return { score: 0, isSame: false };
  const compared = (Object.keys(weights) as (keyof BirthDate)[]).filter((part) => a[part] && b[part]);
  const same = compared.filter((part) => a[part] === b[part]);
  if (same.length === compared.length) return { score: 100, isSame: true };
  const isSwapped = a.year === b.year && a.month === b.day && a.day === b.month;
  const score = Math.round((100 * sum(same)) / sum(compared));
  return { score: isSwapped ? DAY_AND_MONTH_SWAPPED : score, isSame: false };
}

const sum = (parts: readonly (keyof BirthDate)[]): number => parts.reduce((total, part) => total + weights[part], 0);

const parse = (text: string): BirthDate | undefined =>
  FORMS.map((form) => form.exec(text)?.groups as BirthDate | undefined).find((found) => found !== undefined);
