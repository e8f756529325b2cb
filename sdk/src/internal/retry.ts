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
 * Makes attempts until the outcome of one is final.
 *
 * @param attempt is told how many there were before
 * @returns the last answer, whatever its status
 */
export async function repeat(
  attempt: (retry: number) => Promise<Response>,
  repeatable: boolean,
  { signal, endsAt }: Deadline,
  config?: RetryConfig,
  codes?: readonly string[],
): Promise<Response> {
  const begin = performance.now();
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
    const wait = retryDelay(outcome, retry, now - begin, repeatable, config, codes);
    if (now + wait < endsAt) await sleep(wait, signal);
    else if (outcome instanceof ProveError) throw outcome;
    else return outcome;
  }
}

/**
 * Milliseconds to wait before the next attempt; `Infinity` when this outcome is final.
 *
 * @param retry how many attempts there were before the last one
 * @param elapsed milliseconds since the first began
 * @param repeatable a second time does no harm
 * @param config what the caller asked for, obeyed as it is; without it, only what is safe is repeated, twice
 * @param codes statuses to repeat at, `5XX` for a family
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
    const again = config
      ? config.retryConnectionErrors && (failed || outcome instanceof RequestTimeoutError)
      : failed && (repeatable || isConnectionRefused(outcome));
    return again ? wait : Infinity;
  }
  const status = String(outcome.status);
  if (!codes.some((code) => code === status || code === `${status[0]}XX`)) return Infinity;
  const demanded = retryAfter(outcome) || wait;
  if (config) return Math.min(demanded, maxInterval);
  return demanded > LONGEST_RETRY_AFTER_MS ? Infinity : demanded;
}

/** `Retry-After` in milliseconds, seconds or an HTTP date on the wire; `NaN` when there is none. */
export function retryAfter({ headers }: Response): number {
  const value = headers.get("retry-after");
  return Math.max(0, Number(value) * 1_000 || Date.parse(value ?? "") - Date.now());
}
