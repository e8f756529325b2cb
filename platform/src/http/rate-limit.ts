/** How many requests a client may make: so many a second, and as many at once. */
import { type Clock, SECOND } from "../clock.ts";
import { Refusal } from "./refusal.ts";

/** The API's own limit for live domains. */
export const LIVE_REQUESTS_PER_SECOND = 25;
const MOST_CLIENTS = 10_000;

interface Bucket {
  left: number;
  filledAt: number;
}

/** A token bucket per client; refuses with 429 and the seconds to wait. */
export class RateLimit {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
  }

  take(clientId: string): void {
    const bucket = this.#filled(clientId);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return;
    }
    const seconds = Math.ceil((1 - bucket.left) / this.#perSecond);
    throw new Refusal("tooManyRequests", undefined, { headers: { "retry-after": String(seconds) } });
  }

  #filled(clientId: string): Bucket {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(clientId) ?? { left: this.#perSecond, filledAt: now };
    const gained = (Math.max(0, now - bucket.filledAt) / SECOND) * this.#perSecond;
    bucket.left = Math.min(this.#perSecond, bucket.left + gained);
    bucket.filledAt = now;
    // Move to the end: the first of a full map is then the one that was quiet longest, whose bucket is full again.
    this.#buckets.delete(clientId);
    this.#buckets.set(clientId, bucket);
    if (this.#buckets.size > MOST_CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value as string);
    return bucket;
  }
}
