import { type Deadline, sleep } from "./deadline.ts";
import type { RetryConfig } from "../lib/retries.ts";
import {
  clientErrorOf,
  ConnectionError,
  isConnectionRefused,
  RequestTimeoutError,
} from "../models/errors/httpclienterrors.ts";
import { ProveError } from "../models/errors/proveerror.ts";

const DEFAULT_RETRIES = 2;
const LONGEST_RETRY_AFTER_MS = 20_000;
const usualBackoff = { initialInterval: 500, maxInterval: 60_000, exponent: 1.5, maxElapsedTime: 3_600_000 };

/**
 * Retries until an outcome is final.
 *
 * @param attempt makes one attempt; its argument is the number of previous attempts
 * @param repeatable the operation is idempotent
 * @returns the last response, whatever its status
 */
export async function repeat(
  attempt: (retry: number) => Promise<Response>,
  repeatable: boolean,
  { signal, endsAt }: Deadline,
  config?: RetryConfig,
  codes?: readonly string[],
): Promise<Response> {
  const startedAt = performance.now();
  for (let retry = 0; ; retry += 1) {
    let outcome: Response | ProveError;
    try {
      outcome = await attempt(retry);
      if (outcome.ok) return outcome;
    } catch (error) {
      outcome = clientErrorOf(error);
    }
    signal.throwIfAborted();
    const now = performance.now();
    const wait = retryDelay(outcome, retry, now - startedAt, repeatable, config, codes);
    if (now + wait < endsAt) await sleep(wait, signal);
    else if (outcome instanceof ProveError) throw outcome;
    else return outcome;
  }
}

/**
 * Returns the milliseconds to wait before the next attempt; `Infinity` if this outcome is final.
 *
 * @param retry number of attempts before the last one
 * @param elapsed milliseconds since the first attempt started
 * @param repeatable the operation is idempotent
 * @param config the caller's policy, applied unchanged; without one, only safe retries are made, at most two
 * @param codes statuses to retry; `5XX` matches a class
 */
export function retryDelay(
  outcome: Response | ProveError,
  retry: number,
  elapsed: number,
  repeatable: boolean,
  config?: RetryConfig,
  codes: readonly string[] = config ? ["429", "500", "502", "503", "504"] : ["429", "503"],
): number {
  if (config?.strategy === "none" || (!config && retry >= DEFAULT_RETRIES)) return Infinity;
  const { initialInterval, maxInterval, exponent, maxElapsedTime } = { ...usualBackoff, ...config?.backoff };
  if (elapsed > maxElapsedTime) return Infinity;
  const wait = Math.random() * Math.min(maxInterval, initialInterval * exponent ** retry);
  if (outcome instanceof ProveError) {
    const failed = outcome instanceof ConnectionError;
    const isRetryable = config
      ? config.retryConnectionErrors && (failed || outcome instanceof RequestTimeoutError)
      : failed && (repeatable || isConnectionRefused(outcome));
    return isRetryable ? wait : Infinity;
  }
  const status = String(outcome.status);
  if (!codes.some((code) => code === status || code === `${status[0]}XX`)) return Infinity;
  const delay = retryAfter(outcome) || wait;
  if (config) return Math.min(delay, maxInterval);
  return delay > LONGEST_RETRY_AFTER_MS ? Infinity : delay;
}

/** Returns `Retry-After` (seconds or an HTTP date) in milliseconds; `NaN` without a valid one. */
export function retryAfter({ headers }: Response): number {
  const value = headers.get("retry-after");
  return Math.max(0, Number(value) * 1_000 || Date.parse(value ?? "") - Date.now());
}
