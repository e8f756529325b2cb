/** Parses durations as people write them: `90s`, `15m`, `24h`, `30d`. */
import { DAY, HOUR, MINUTE, SECOND } from "./clock.ts";

const units: Readonly<Record<string, number>> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

export const DURATION_FORM = "a number with its unit, such as 90s, 15m, 24h or 30d";

/** @returns milliseconds; undefined if the text is not a duration */
export function parseDuration(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (units[unit] ?? 0);
}
