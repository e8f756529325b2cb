/** Times as administrators read them: ISO 8601. No time, no text. */
export function isoTime(time: number): string;
export function isoTime(time: number | null): string | undefined;
export function isoTime(time: number | null): string | undefined {
  return time === null ? undefined : new Date(time).toISOString();
}
