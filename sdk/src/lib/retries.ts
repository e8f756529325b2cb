/** Exponential backoff with full jitter: waits a random part of `initialInterval * exponent ** n`. */
export type BackoffStrategy = {
  /** Upper bound of the first wait, in milliseconds. */
  initialInterval: number;
  /** Upper bound of every wait, in milliseconds; also limits `Retry-After`. */
  maxInterval: number;
  exponent: number;
  /** Milliseconds after the first attempt at which retries stop. */
  maxElapsedTime: number;
};

/**
 * Retry policy. Without one, the SDK makes at most two retries and only safe ones: refused connections, 429 and 503. A
 * policy is applied unchanged, to every method.
 */
export type RetryConfig =
  | { strategy: "none" }
  | {
      strategy: "backoff";
      /** @default 500 ms to 60 s, exponent 1.5, for one hour */
      backoff?: BackoffStrategy | undefined;
      /** Enables retries of connection errors and of attempts that time out. @default false */
      retryConnectionErrors?: boolean | undefined;
    };
