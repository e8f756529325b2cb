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
 * | being fetched, and this caller aborts    | its abort error; the request is aborted when no other call waits for it |
 * | being fetched, and this call times out   | its timeout error; the request continues, for the calls that follow    |
 * | rejected by the API (401)                | the token is dropped, unless another has taken its place already       |
 *
 * The secret is no part of the key: a changed one is noticed when the token ends.
 *
 * With `sharing` off (Cloudflare Workers, where one request must not wait for another's work) nothing runs in the
 * background and every call that needs a token fetches its own; the tokens themselves are still kept.
 */
import type { Deadline } from "./deadline.ts";

export type Token = {
  readonly value: string;
  /** Milliseconds. */
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

  /** @param now milliseconds of a clock that never goes back */
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
    const left = expiresAt - now;
    if (left > Math.min(REFRESH_AHEAD_MS, lifetime / 4) || (left > 0 && slot.quietUntil! > now)) return value;
    const mayWait = left > Math.min(MUST_REFRESH_MS, lifetime / 10);
    if (mayWait && !this.#sharing) return value;
    const renewed = this.#join(slot, fetchToken, mayWait ? {} : call).catch((error) => {
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
    const askedAt = this.#now(); // the life of the token is counted from before the request: never too long
    try {
      const token = await fetchToken();
      slot.token = { ...token, expiresAt: askedAt + token.lifetime };
      return token.value;
    } catch (error) {
      slot.quietUntil = this.#now() + QUIET_AFTER_FAILURE_MS;
      throw error;
    }
  }
}
