/** Time, injected everywhere, so that expiry is tested by moving it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A moment as the API spells it out: `2025-05-19 16:23:12.475 +0000 UTC`. */
export const asText = (time: number): string =>
  new Date(time).toISOString().replace("T", " ").replace("Z", " +0000 UTC");

/** The day of a moment, in UTC: `2025-05-19`. */
export const asDate = (time: number): string => new Date(time).toISOString().slice(0, "YYYY-MM-DD".length);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Times as administrators read them: ISO 8601. No time, no text. */
export function isoTime(time: number): string;

export function isoTime(time: number | null): string | undefined;

export function isoTime(time: number | null): string | undefined {
  return time === null ? undefined : new Date(time).toISOString();
}
