/** Whether two birth dates, whole or in part (`YYYY-MM-DD`, `YYYY-MM`, `MM-DD`), can be one person's. */

export interface BirthDateMatch {
  /** 0 to 100. */
  readonly score: number;
  /** Nothing that both say is different. */
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
/** Some write the day first. Near, but another date. */
const DAY_AND_MONTH_EXCHANGED = 70;

export function matchBirthDates(one: string, other: string): BirthDateMatch {
  if (one === other) return { score: 100, isSame: true };
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b) return { score: 0, isSame: false };
  const compared = (Object.keys(weights) as (keyof BirthDate)[]).filter((part) => a[part] && b[part]);
  const same = compared.filter((part) => a[part] === b[part]);
  if (same.length === compared.length) return { score: 100, isSame: true };
  const isExchanged = a.year === b.year && a.month === b.day && a.day === b.month;
  const score = Math.round((100 * sum(same)) / sum(compared));
  return { score: isExchanged ? DAY_AND_MONTH_EXCHANGED : score, isSame: false };
}

const sum = (parts: readonly (keyof BirthDate)[]): number => parts.reduce((total, part) => total + weights[part], 0);

const parse = (text: string): BirthDate | undefined =>
  FORMS.map((form) => form.exec(text)?.groups as BirthDate | undefined).find((found) => found !== undefined);
