/** What has to happen at its time although nobody calls. One timer for all of it; tests run it by hand. */
import { type Clock, SECOND } from "./clock.ts";

export type Job = () => void | Promise<void>;

const INTERVAL = SECOND / 2;

export interface Ticker {
  /** Does now what is due. */
  tick(): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** A job that needs doing only once in so many milliseconds. */
export function every(interval: number, clock: Clock, job: Job): Job {
  let last = clock.now();
  return () => {
    const now = clock.now();
    // A clock that was put back must not keep the job waiting for as long as it was wrong.
    if (now >= last && now < last + interval) return;
    last = now;
    return job();
  };
}

/**
 * A job that fails is reported, and keeps no other from being done. One round at a time: whoever asks for one gets a round
 * of its own, with the one that was under way behind it.
 */
export function startTicker(jobs: readonly Job[], onFailure: (cause: unknown) => void): Ticker {
  let last = Promise.resolve();
  let underWay = 0;
  const round = async () => {
    for (const job of jobs) {
      try {
        await job();
      } catch (cause) {
        onFailure(cause);
      }
    }
    underWay--;
  };
  const tick = () => {
    underWay++;
    last = last.then(round);
    return last;
  };
  const timer = setInterval(() => {
    if (underWay === 0) void tick();
  }, INTERVAL).unref();
  const stop = async () => {
    clearInterval(timer);
    await last;
  };
  return { tick, stop };
}
