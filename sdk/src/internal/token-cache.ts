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
 * | being fetched, and this caller aborts    | its abort error; the request goes on, for the others and for later     |
 * | rejected by the API (401)                | the token is dropped, unless another has taken its place already       |
 *
 * The secret is no part of the key: a changed one is noticed when the token ends.
 *
 * With `sharing` off (Cloudflare Workers, where one request must not wait for another's work) nothing runs in the
 * background and every call that needs a token fetches its own; the tokens themselves are still kept.
 */

export type Token = {
  readonly value: string;
  /** Milliseconds. */
  readonly lifetime: number;
};

/** Asks the token endpoint. It has a deadline of its own, since it stands for all who wait. */
export type FetchToken = () => Promise<Token>;

type Slot = {
  token?: (Token & { readonly expiresAt: number }) | undefined;
  quietUntil?: number;
  flight?: Promise<string> | undefined;
};

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
   * @returns the token itself where it is at hand
   */
  get(key: string, fetchToken: FetchToken): string | Promise<string> {
    let slot = this.#slots.get(key);
    if (!slot) this.#slots.set(key, (slot = {}));
    const { token } = slot;
    if (!token) return this.#join(slot, fetchToken);
    const { value, lifetime, expiresAt } = token;
    const now = this.#now();
    const left = expiresAt - now;
    if (left > Math.min(REFRESH_AHEAD_MS, lifetime / 4) || (left > 0 && slot.quietUntil! > now)) return value;
    const mayWait = left > Math.min(MUST_REFRESH_MS, lifetime / 10);
    if (mayWait && !this.#sharing) return value;
    const renewed = this.#join(slot, fetchToken).catch((error) => {
      if (mayWait || (token === slot.token && expiresAt > this.#now())) return value;
      throw error;
    });
    return mayWait ? value : renewed;
  }

  /** Drops `rejected`, and only that: another call may have replaced it already. */
  invalidate(key: string, rejected: string): void {
    const slot = this.#slots.get(key);
    if (slot?.token?.value === rejected) slot.token = undefined;
  }

  /** The request that is under way, or a new one. */
  #join(slot: Slot, fetchToken: FetchToken): Promise<string> {
    const flight = slot.flight ?? this.#fetch(slot, fetchToken);
    if (this.#sharing) slot.flight = flight;
    return flight;
  }

  async #fetch(slot: Slot, fetchToken: FetchToken): Promise<string> {
    const askedAt = this.#now(); // the life of the token is counted from before the request: never too long
    try {
      const token = await fetchToken();
      slot.token = { ...token, expiresAt: askedAt + token.lifetime };
      return token.value;
    } catch (error) {
      slot.quietUntil = this.#now() + QUIET_AFTER_FAILURE_MS;
      throw error;
    } finally {
      slot.flight = undefined;
    }
  }
}
