/** The clock, injected everywhere so that tests can control the time, and formats of times. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A time in the format of the API: `2025-05-19 16:23:12.475 +0000 UTC`. */
export const asText = (time: number): string =>
  new Date(time).toISOString().replace("T", " ").replace("Z", " +0000 UTC");

/** The day of a time, in UTC: `2025-05-19`. */
export const asDate = (time: number): string => new Date(time).toISOString().slice(0, "YYYY-MM-DD".length);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Times in ISO 8601, for administrators; an empty text without a time. */
export function isoTime(time: number): string;

export function isoTime(time: number | null): string | undefined;

export function isoTime(time: number | null): string | undefined {
  return time === null ? undefined : new Date(time).toISOString();
}
