/** Clock that runs ahead of the system clock by an offset that tests increase. */
import type { Clock } from "../system/clock.ts";

export class OffsetClock implements Clock {
  #ahead: number;

  /** @param start initial time in milliseconds since 1970; default: the system time */
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
