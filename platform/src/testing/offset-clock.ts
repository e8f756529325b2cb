/** A clock that runs with the system's, so far ahead of it as the test has moved it. */
import type { Clock } from "../system/clock.ts";

export class OffsetClock implements Clock {
  #ahead: number;

  /** @param start what time it is now; the system's if not given */
  constructor(start?: number) {
    this.#ahead = start === undefined ? 0 : start - Date.now();
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  advanceTo(time: number): void {
    this.#ahead += Math.max(0, time - this.now());
  }
}
