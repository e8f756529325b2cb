import { abortErrorOf, RequestTimeoutError } from "../models/errors/httpclienterrors.ts";

/** The time that one call has, and everything that may end it early. */
export type Deadline = {
  /** Fires when time is up or the caller aborts; its reason is the error that the call fails with. */
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`; `Infinity` when there is no limit. */
  readonly endsAt: number;
};

/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` and settles as it does, or fails at once when time is up or the caller aborts, whatever `work` is waiting
 * for. No timer and no listener is left behind: signals of callers may live as long as their process.
 *
 * @param timeoutMs 0 means no limit
 */
export const withDeadline = <T>(
  timeoutMs: number,
  caller: AbortSignal | null | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: unknown;
    const over =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        clearTimeout(timer as number);
        caller?.removeEventListener("abort", abort);
        settle(outcome);
      };
    // No listener of ours hangs on this signal: what a runtime keeps of a request would keep the whole call.
    const end = over((error: Error) => {
      controller.abort(error);
      reject(error);
    });
    const abort = () => end(abortErrorOf(caller?.reason));
    if (caller?.aborted) return abort();
    caller?.addEventListener("abort", abort);
    const timeOut = () => end(new RequestTimeoutError(`Request timed out after ${timeoutMs} ms`));
    if (timeoutMs) timer = setTimeout(timeOut, Math.min(timeoutMs, LONGEST_TIMER_MS));
    work({ signal, endsAt: performance.now() + (timeoutMs || Infinity) }).then(over(resolve), over(reject));
  });

/** Waits; for ever once `signal` fires, since then nobody waits for this any more. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, LONGEST_TIMER_MS));
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
