/**
 * Keeps access tokens, so that a call finds one ready.
 *
 * | Token in the cache                       | What a call gets                                                       |
 * | ---------------------------------------- | ---------------------------------------------------------------------- |
 * | none, or expired                         | waits for a new one; a failure is the call's failure and is not kept    |
 * | fresh                                    | that token, no request                                                 |
 * | near its end (2 min or ¼ of its life)    | that token; a new one is fetched in the background                     |
 * | very near it (30 s or ⅒ of its life)     | waits for a new one; if that fails, the old one while it is valid      |
 * | near its end, refresh failed in last 5 s | that token, no request                                                 |
 * | being fetched by another call            | the same request's token, also its failure                             |
 * | being fetched, and this caller aborts    | its abort error; the request goes on while anyone else waits for it    |
 * | rejected by the API (401)                | the token is dropped, unless another has taken its place already       |
 *
 * With `sharing` off (Cloudflare Workers, where one request must not wait for another's work) nothing runs in the
 * background and every call that needs a token fetches its own; the tokens themselves are still kept.
 */

export type Token = {
  readonly value: string;
  /** Milliseconds. */
  readonly lifetime: number;
};

/** Asks the token endpoint; `signal` fires when nobody waits any more. */
export type FetchToken = (signal: AbortSignal) => Promise<Token>;

type Flight = { readonly token: Promise<string>; readonly abandon: () => void; waiting: number };
type Slot = { token?: Token | undefined; expiresAt: number; quietUntil: number; flight?: Flight | undefined };

const REFRESH_AHEAD_MS = 120_000;
const MUST_REFRESH_MS = 30_000;
const QUIET_AFTER_FAILURE_MS = 5_000;

export class TokenCache {
  readonly #slots = new Map<string, Slot>();
  readonly #sharing: boolean;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(sharing: boolean, now: () => number = () => performance.now()) {
    this.#sharing = sharing;
    this.#now = now;
  }

  /**
   * @param key what a token is good for: token URL and client id
   * @param signal of the caller; its abort ends only this caller's waiting
   */
  async get(key: string, fetchToken: FetchToken, signal: AbortSignal): Promise<string> {
    const slot = this.#slots.get(key) ?? { expiresAt: 0, quietUntil: 0 };
    this.#slots.set(key, slot);
    const { token, expiresAt } = slot;
    const left = expiresAt - this.#now();
    if (token && left > 0) {
      const { value, lifetime } = token;
      if (left > Math.min(REFRESH_AHEAD_MS, lifetime / 4) || slot.quietUntil > this.#now()) return value;
      if (left > Math.min(MUST_REFRESH_MS, lifetime / 10)) {
        if (this.#sharing) this.#join(slot, fetchToken).catch(() => {});
        return value;
      }
    }
    try {
      return await this.#join(slot, fetchToken, signal);
    } catch (error) {
      if (token && token === slot.token && expiresAt > this.#now()) return token.value;
      throw error;
    }
  }

  /** Drops `rejected`, and only that: another call may have replaced it already. */
  invalidate(key: string, rejected: string): void {
    const slot = this.#slots.get(key);
    if (slot?.token?.value === rejected) slot.token = undefined;
  }

  /** Waits for the request that is under way, or for a new one. Without `signal` the request is never abandoned. */
  #join(slot: Slot, fetchToken: FetchToken, signal?: AbortSignal): Promise<string> {
    const flight = slot.flight ?? this.#start(slot, fetchToken);
    flight.waiting += 1;
    signal?.addEventListener("abort", () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.abandon();
    });
    return flight.token;
  }

  #start(slot: Slot, fetchToken: FetchToken): Flight {
    const controller = new AbortController();
    const land = () => {
      if (slot.flight === flight) slot.flight = undefined;
    };
    const abandon = () => {
      land();
      controller.abort();
    };
    const token = this.#fetch(slot, fetchToken, controller.signal).finally(land);
    const flight: Flight = { token, abandon, waiting: 0 };
    if (this.#sharing) slot.flight = flight;
    return flight;
  }

  async #fetch(slot: Slot, fetchToken: FetchToken, signal: AbortSignal): Promise<string> {
    const askedAt = this.#now(); // the life of the token is counted from before the request: never too long
    try {
      const token = await fetchToken(signal);
      slot.token = token;
      slot.expiresAt = askedAt + token.lifetime;
      return token.value;
    } catch (error) {
      slot.quietUntil = this.#now() + QUIET_AFTER_FAILURE_MS;
      throw error;
    }
  }
}
