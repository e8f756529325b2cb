import { RequestAbortedError, RequestTimeoutError } from "../models/errors/httpclienterrors.ts";

/** The time that one call has, and everything that may end it early. */
export type Deadline = {
  readonly signal: AbortSignal;
  /** Milliseconds left; `Infinity` when there is no limit. */
  remaining(): number;
  /** Settles as `work` does, or fails at once when time is up or the caller aborts. */
  race<T>(work: Promise<T>): Promise<T>;
  wait(ms: number): Promise<void>;
};

/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` under one deadline. When it returns, no timer and no listener is left behind.
 *
 * @param timeoutMs 0 means no limit
 */
export async function withDeadline<T>(
  timeoutMs: number,
  caller: AbortSignal | null | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const endsAt = timeoutMs ? performance.now() + timeoutMs : Infinity;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
  const race = <R>(promise: Promise<R>) => Promise.race([aborted, promise]);
  const wait = async (ms: number) => {
    signal.throwIfAborted();
    let timer: ReturnType<typeof setTimeout>;
    const passed = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
    await race(passed).finally(() => clearTimeout(timer));
  };
  const abort = () => {
    const cause: unknown = caller?.reason;
    const isTimeout = Object(cause).name === "TimeoutError"; // of AbortSignal.timeout
    controller.abort(
      isTimeout
        ? new RequestTimeoutError("Request timed out", { cause })
        : new RequestAbortedError("Request aborted by client", { cause }),
    );
  };
  const timeOut = () => controller.abort(new RequestTimeoutError(`Request timed out after ${timeoutMs} ms`));
  caller?.addEventListener("abort", abort);
  if (caller?.aborted) abort();
  const timer = timeoutMs ? setTimeout(timeOut, Math.min(timeoutMs, LONGEST_TIMER_MS)) : undefined;
  try {
    signal.throwIfAborted();
    return await race(work({ signal, race, wait, remaining: () => endsAt - performance.now() }));
  } finally {
    aborted.catch(() => {}); // nobody may have been racing
    caller?.removeEventListener("abort", abort);
    clearTimeout(timer);
  }
}
