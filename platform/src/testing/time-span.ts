/** How far a test moves the clock. */
import { DURATION_FORM, parseDuration } from "../system/duration.ts";

/** @throws TypeError that says how it is written */
export function toMilliseconds(time: number | string): number {
  const milliseconds = typeof time === "number" ? time : parseDuration(time);
  if (milliseconds !== undefined && milliseconds >= 0) return milliseconds;
  throw new TypeError(`the time must be milliseconds or ${DURATION_FORM}, not '${time}'`);
}
