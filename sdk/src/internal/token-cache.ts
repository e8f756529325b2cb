/**
 * Caches access tokens.
 *
 * | Cached token                                     | Call                                                        |
 * | ------------------------------------------------ | ----------------------------------------------------------- |
 * | none or expired                                  | waits for a new token; an error fails the call, uncached    |
 * | fresh                                            | uses it, without a request                                  |
 * | expires soon (2 min or ¼ of its lifetime)        | uses it; a background request replaces it                   |
 * | expires very soon (30 s or ⅒ of its lifetime)    | waits for a new token; on error, uses the old one if valid  |
 * | expires soon, a request failed in the last 5 s   | uses it, without a request                                  |
 * | requested by another call                        | shares that request and its error                           |
 * | requested, and the call is aborted               | fails; the last waiting call to abort aborts the request    |
 * | requested, and the call times out                | fails; the request continues for later calls                |
 * | rejected by the API (401)                        | removes it, unless it has been replaced                     |
 *
 * The key does not contain the secret: a new secret takes effect when the token expires.
 *
 * Without `sharing` (Cloudflare Workers, where a request must not await another request's I/O) there are no background
 * requests, and each call that needs a token requests its own. The cache still stores the tokens.
 */
import type { Deadline } from "./deadline.ts";

export type Token = {
  readonly value: string;
  /** Lifetime in milliseconds. */
  readonly lifetime: number;
};

/** Requests a token. All waiting calls share the request, so it has its own time limit; `signal` aborts it. */
export type FetchToken = (signal: AbortSignal) => Promise<Token>;

/** A token request and the number of calls that need it. A background refresh counts as a call. */
type Flight = { waiting: number; readonly controller: AbortController; readonly token: Promise<string> };

type Slot = {
  token?: (Token & { readonly expiresAt: number }) | undefined;
  quietUntil?: number;
  flight?: Flight | undefined;
};

const REFRESH_AHEAD_MS = 120_000;
const MUST_REFRESH_MS = 30_000;
const QUIET_AFTER_FAILURE_MS = 5_000;

export class TokenCache {
  readonly #slots = new Map<string, Slot>();
  readonly #sharing: boolean;
  readonly #now: () => number;

  /** @param now monotonic clock, in milliseconds */
  constructor(sharing: boolean, now: () => number = () => performance.now()) {
    this.#sharing = sharing;
    this.#now = now;
  }

  /**
   * @param key token URL and client ID
   * @param call where the cache sets `onAbort` while the call waits
   * @returns the token, without a promise if it is in the cache
   */
  get(key: string, fetchToken: FetchToken, call: Pick<Deadline, "onAbort"> = {}): string | Promise<string> {
    let slot = this.#slots.get(key);
    if (!slot) this.#slots.set(key, (slot = {}));
    const { token } = slot;
    if (!token) return this.#join(slot, fetchToken, call);
    const { value, lifetime, expiresAt } = token;
    const now = this.#now();
    const remaining = expiresAt - now;
    if (remaining > Math.min(REFRESH_AHEAD_MS, lifetime / 4) || (remaining > 0 && slot.quietUntil! > now)) return value;
    const inBackground = remaining > Math.min(MUST_REFRESH_MS, lifetime / 10);
    if (inBackground && !this.#sharing) return value;
    const renewed = this.#join(slot, fetchToken, inBackground ? {} : call).catch((error) => {
      if (inBackground || (token === slot.token && expiresAt > this.#now())) return value;
      throw error;
    });
    return inBackground ? value : renewed;
  }

  /** Removes the token if it is still `rejected`: another call may have replaced it. */
  invalidate(key: string, rejected: string): void {
    const slot = this.#slots.get(key);
    if (slot?.token?.value === rejected) slot.token = undefined;
  }

  /** Waits for the token request in progress, or for a new one. */
  #join(slot: Slot, fetchToken: FetchToken, call: Pick<Deadline, "onAbort">): Promise<string> {
    const flight = slot.flight ?? this.#begin(slot, fetchToken);
    flight.waiting++;
    call.onAbort = () => {
      if (--flight.waiting > 0) return;
      if (slot.flight === flight) slot.flight = undefined; // calls that follow must not share the aborted request
      flight.controller.abort();
    };
    return flight.token.finally(() => (call.onAbort = undefined));
  }

  #begin(slot: Slot, fetchToken: FetchToken): Flight {
    const controller = new AbortController();
    const token = this.#fetch(slot, () => fetchToken(controller.signal)).finally(() => {
      if (slot.flight === flight) slot.flight = undefined;
    });
    const flight: Flight = { waiting: 0, controller, token };
    if (this.#sharing) slot.flight = flight;
    return flight;
  }

  async #fetch(slot: Slot, fetchToken: () => Promise<Token>): Promise<string> {
    const requestedAt = this.#now(); // the lifetime counts from before the request, so that it is never too long
    try {
      const token = await fetchToken();
      slot.token = { ...token, expiresAt: requestedAt + token.lifetime };
      return token.value;
    } catch (error) {
      slot.quietUntil = this.#now() + QUIET_AFTER_FAILURE_MS;
      throw error;
    }
  }
}
