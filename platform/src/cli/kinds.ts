/** The kinds of values that options take. */
import { DAY, HOUR, MINUTE, SECOND } from "../clock.ts";
import type { Kind } from "./options.ts";

export const wholeNumber = (least: number, most: number): Kind<number> => ({
  must: `a whole number from ${least} to ${most}`,
  read(text) {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  },
});

export const oneOf = <const V extends string>(values: readonly V[]): Kind<V> => ({
  must: `one of ${values.join(", ")}`,
  read: (text) => values.find((value) => value === text),
});

const units: Readonly<Record<string, number>> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** A time span, in milliseconds: `90s`, `15m`, `24h`, `30d`. */
export const durationFrom = (least: number): Kind<number> => ({
  must: `a number with its unit, such as 90s, 15m, 24h or 30d${least > 0 ? `, and at least ${least / MINUTE}m` : ""}`,
  read(text) {
    const [, number, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
    const milliseconds = Number(number) * (units[unit] ?? 0);
    return milliseconds >= least ? milliseconds : undefined;
  },
});
