/** Runs periodic jobs with one timer; tests call `tick` directly. */
import { type Clock, SECOND } from "./clock.ts";

export type Job = () => void | Promise<void>;

const INTERVAL = SECOND / 2;

export interface Ticker {
  /** Runs the jobs that are due. */
  tick(): Promise<void>;
  /** Resolves when no job is running. */
  stop(): Promise<void>;
}

/** A job that runs once per interval, in milliseconds. */
export function every(interval: number, clock: Clock, job: Job): Job {
  let last = clock.now();
  return () => {
    const now = clock.now();
    // After the clock was set back, the job runs at once instead of waiting until the old time is reached.
    if (now >= last && now < last + interval) return;
    last = now;
    return job();
  };
}

/**
 * Runs the jobs in rounds, one round at a time. If a job fails, reports it and runs the others. `tick` starts a new
 * round after the running one.
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
