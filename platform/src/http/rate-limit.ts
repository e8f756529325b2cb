/** Token bucket rate limit: N requests per second, with bursts of up to N. */
import { BoundedMap } from "../system/bounded-map.ts";
import { type Clock, SECOND } from "../system/clock.ts";
import { RequestError } from "./request-error.ts";
import type { RecordUse, SharedLimit } from "./shared-limits.ts";

const MAX_KEYS = 10_000;

/** Name of the limit in the headers. */
const POLICY = '"requests"';

/** RateLimit header fields (IETF draft "RateLimit header fields for HTTP"). */
export interface LimitHeaders extends Record<string, string> {
  readonly "ratelimit-policy": string;
  readonly ratelimit: string;
}

interface Bucket {
  left: number;
  filledAt: number;
}

/** One token bucket per key, such as a client ID or an address. */
export class RateLimit implements SharedLimit {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #policy: string;
  readonly #recordUse: RecordUse;
  readonly #buckets = new BoundedMap<Bucket>(MAX_KEYS);

  constructor(clock: Clock, perSecond: number, recordUse: RecordUse = () => {}) {
    this.#recordUse = recordUse;
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#policy = `${POLICY};q=${perSecond};w=1`;
  }

  /**
   * Takes one request from the bucket and returns the RateLimit headers.
   *
   * @throws RequestError `tooManyRequests` with Retry-After
   */
  take(key: string): LimitHeaders {
    const bucket = this.#filled(key);
    if (bucket.left < 1) {
      const seconds = Math.ceil((1 - bucket.left) / this.#perSecond);
      throw new RequestError("tooManyRequests", undefined, {
        headers: { ...this.#headers(bucket), "retry-after": String(seconds) },
      });
    }
    bucket.left -= 1;
    this.#recordUse(key);
    return this.#headers(bucket);
  }

  /** Subtracts requests that other nodes served. Bounded, so that a client waits at most one second for them. */
  spend(key: string, count: number): void {
    const bucket = this.#filled(key);
    bucket.left = Math.max(bucket.left - count, -this.#perSecond);
  }

  /** `t` is the number of seconds until the bucket is full. */
  #headers({ left }: Bucket): LimitHeaders {
    const seconds = Math.ceil((this.#perSecond - left) / this.#perSecond);
    return { "ratelimit-policy": this.#policy, ratelimit: `${POLICY};r=${Math.max(0, Math.floor(left))};t=${seconds}` };
  }

  #filled(key: string): Bucket {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { left: this.#perSecond, filledAt: now };
    const gained = (Math.max(0, now - bucket.filledAt) / SECOND) * this.#perSecond;
    bucket.left = Math.min(this.#perSecond, bucket.left + gained);
    bucket.filledAt = now;
    // Makes it the newest entry: a full map evicts the key with the longest idle time, whose bucket is full again.
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
