/** What has to happen at its time although nobody calls. One timer for all of it; tests run it by hand. */
import { SECOND } from "./clock.ts";

export type Job = () => void | Promise<void>;

const INTERVAL = SECOND / 2;

export interface Ticker {
  /** Does now what is due. */
  tick(): Promise<void>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

export function startTicker(jobs: readonly Job[], onFailure: (cause: unknown) => void): Ticker {
  const tick = async () => {
    for (const job of jobs) await job();
  };
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= tick()
      .catch(onFailure)
      .finally(() => (running = undefined));
  }, INTERVAL).unref();
  const stop = async () => {
    clearInterval(timer);
    await running;
  };
  return { tick, stop };
}
