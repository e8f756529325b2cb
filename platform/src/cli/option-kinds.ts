/** Parsers of option values. */
import { MINUTE } from "../system/clock.ts";
import type { Kind } from "./options.ts";
import { DURATION_FORM, parseDuration } from "../system/duration.ts";

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

/** Time span in milliseconds. */
export const durationFrom = (least: number): Kind<number> => ({
  must: `${DURATION_FORM}${least > 0 ? `, and at least ${least / MINUTE}m` : ""}`,
  read(text) {
    const milliseconds = parseDuration(text) ?? Number.NaN;
    return milliseconds >= least ? milliseconds : undefined;
  },
});
