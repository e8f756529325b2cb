/** How many requests a caller may make: so many a second, and as many at once. */
import { BoundedMap } from "../system/bounded-map.ts";
import { type Clock, SECOND } from "../system/clock.ts";
import { Refusal } from "./refusal.ts";
import type { SharedLimit, TellSpent } from "./spending.ts";

const MOST_KEYS = 10_000;

/** The name of the limit in its headers. */
const POLICY = '"requests"';

/** As the IETF's draft of RateLimit header fields for HTTP has them. */
export interface LimitHeaders extends Record<string, string> {
  readonly "ratelimit-policy": string;
  readonly ratelimit: string;
}

interface Bucket {
  left: number;
  filledAt: number;
}

/** A token bucket per key, such as a client id or an address; refuses with 429 and the seconds to wait. */
export class RateLimit implements SharedLimit {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #policy: string;
  readonly #tellTaken: TellSpent;
  readonly #buckets = new BoundedMap<Bucket>(MOST_KEYS);

  constructor(clock: Clock, perSecond: number, tellTaken: TellSpent = () => {}) {
    this.#tellTaken = tellTaken;
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#policy = `${POLICY};q=${perSecond};w=1`;
  }

  /** @returns what the caller may be told of its limit */
  take(key: string): LimitHeaders {
    const bucket = this.#filled(key);
    if (bucket.left < 1) {
      const seconds = Math.ceil((1 - bucket.left) / this.#perSecond);
      throw new Refusal("tooManyRequests", undefined, {
        headers: { ...this.#headers(bucket), "retry-after": String(seconds) },
      });
    }
    bucket.left -= 1;
    this.#tellTaken(key);
    return this.#headers(bucket);
  }

  /** What was taken elsewhere. Nobody waits for it longer than a second. */
  spend(key: string, count: number): void {
    const bucket = this.#filled(key);
    bucket.left = Math.max(bucket.left - count, -this.#perSecond);
  }

  /** After so many seconds as `t` says all of the quota is there again. */
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
    // The newest entry now: what a full map forgets was quiet longest, and its bucket is full again.
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
