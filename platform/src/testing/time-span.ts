/** How far a test moves the clock. */
import { durationFrom } from "../cli/kinds.ts";

const anyDuration = durationFrom(0);

/** @throws TypeError that says how it is written */
export function toMilliseconds(time: number | string): number {
  const milliseconds = typeof time === "number" ? time : anyDuration.read(time);
  if (milliseconds !== undefined && milliseconds >= 0) return milliseconds;
  throw new TypeError(`the time must be milliseconds or ${anyDuration.must}, not '${time}'`);
}
