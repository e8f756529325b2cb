import { abortErrorOf, RequestTimeoutError } from "../models/errors/httpclienterrors.ts";

/** Ends one call: when its time limit is reached, or earlier when the caller aborts. */
export type Deadline = {
  /** Fires at the time limit and on abort. Its reason is the error that the call fails with. */
  readonly signal: AbortSignal;
  /** Time limit on the clock of `performance.now()`; `Infinity` without a limit. */
  readonly endsAt: number;
  /** Called when the caller aborts, but not at the time limit. */
  onAbort?: (() => void) | undefined;
};

/** `setTimeout` fires immediately if the delay is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Settles as `work` does, or rejects as soon as the time limit is reached or the caller aborts, even if `work` never
 * settles. In every case it clears its timer and removes its listener: a timer keeps the process alive, and a caller's
 * signal may live as long as the process.
 *
 * @param timeoutMs 0 means no limit
 */
export const withDeadline = <T>(
  timeoutMs: number,
  caller: AbortSignal | null | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> => {
  let timer: unknown;
  let abort = (): void => {};
  return new Promise<T>((resolve, reject) => {
    // The SDK adds no lasting listener to this signal: a runtime that retains a request would retain the whole call.
    const controller = new AbortController();
    const { signal } = controller;
    const deadline: Deadline = { signal, endsAt: performance.now() + (timeoutMs || Infinity) };
    const end = (error: Error) => {
      controller.abort(error);
      reject(error);
    };
    abort = () => {
      end(abortErrorOf(caller?.reason));
      deadline.onAbort?.();
    };
    if (caller?.aborted) return abort();
    caller?.addEventListener("abort", abort);
    const timeOut = () => end(new RequestTimeoutError(`Request timed out after ${timeoutMs} ms`));
    if (timeoutMs) timer = setTimeout(timeOut, Math.min(timeoutMs, LONGEST_TIMER_MS));
    work(deadline).then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer as number);
    caller?.removeEventListener("abort", abort);
  });
};

/** Waits `ms` milliseconds. Never settles once `signal` has fired: the call has ended by then. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const cancel = () => clearTimeout(timer);
    const wake = () => {
      signal.removeEventListener("abort", cancel);
      resolve();
    };
    const timer = setTimeout(wake, Math.min(ms, LONGEST_TIMER_MS));
    signal.addEventListener("abort", cancel);
  });
