/** Waits that grow: `initialInterval * exponent ** n`, of which a random share is waited. */
export type BackoffStrategy = {
  /** First wait at most, in milliseconds. */
  initialInterval: number;
  /** Longest wait, in milliseconds; also cuts a `Retry-After`. */
  maxInterval: number;
  exponent: number;
  /** No more attempts when this many milliseconds have passed since the first. */
  maxElapsedTime: number;
};

/**
 * When to repeat an attempt. Left out, the SDK repeats twice, and only what is safe: refused connections, 429 and 503.
 * A policy given here is obeyed as it is, for every method.
 */
export type RetryConfig =
  | { strategy: "none" }
  | {
      strategy: "backoff";
      /** @default 500 ms to 60 s, exponent 1.5, for one hour */
      backoff?: BackoffStrategy | undefined;
      /** Also repeat when the connection failed. @default false */
      retryConnectionErrors?: boolean | undefined;
    };
