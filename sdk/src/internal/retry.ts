import type { RetryConfig } from "../lib/retries.ts";
import { ConnectionError, isRefused, RequestTimeoutError } from "../models/errors/httpclienterrors.ts";

/** What came of one attempt. */
export type Outcome = {
  readonly response: Response | undefined;
  readonly error: Error | undefined;
  /** How many attempts there were before. */
  readonly retry: number;
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number;
  /** A second time does no harm. */
  readonly repeatable: boolean;
};

const DEFAULT_RETRIES = 2;
const LONGEST_RETRY_AFTER_MS = 20_000;
const usualBackoff = { initialInterval: 500, maxInterval: 60_000, exponent: 1.5, maxElapsedTime: 3_600_000 };

/**
 * Milliseconds to wait before the next attempt; `NaN` when this outcome is final.
 *
 * @param config what the caller asked for, obeyed as it is; without it, only what is safe is repeated, twice
 * @param codes statuses to repeat at, `5XX` for a family
 */
export function waitAfter(
  { response, error, retry, elapsed, repeatable }: Outcome,
  config: RetryConfig | undefined,
  codes: readonly string[] = config ? ["429", "500", "502", "503", "504"] : ["429", "503"],
): number {
  if (config ? config.strategy === "none" : retry >= DEFAULT_RETRIES) return NaN;
  const asked = config?.strategy === "backoff" ? config : undefined;
  const { initialInterval, maxInterval, exponent, maxElapsedTime } = { ...usualBackoff, ...asked?.backoff };
  if (elapsed > maxElapsedTime) return NaN;
  const wait = Math.random() * Math.min(maxInterval, initialInterval * exponent ** retry);
  if (response) {
    const status = String(response.status);
    if (!codes.includes(status) && !codes.includes(`${status[0]}XX`)) return NaN;
    const demanded = retryAfter(response) || wait;
    if (asked) return Math.min(demanded, maxInterval);
    return demanded > LONGEST_RETRY_AFTER_MS ? NaN : demanded;
  }
  const failed = error instanceof ConnectionError;
  const again = asked
    ? asked.retryConnectionErrors && (failed || error instanceof RequestTimeoutError)
    : failed && (repeatable || isRefused(error));
  return again ? wait : NaN;
}

/** `Retry-After` in milliseconds, seconds or an HTTP date on the wire; `NaN` when there is none. */
export function retryAfter({ headers }: Response): number {
  const value = headers.get("retry-after");
  return Math.max(0, Number(value) * 1_000 || Date.parse(value ?? "") - Date.now());
}
