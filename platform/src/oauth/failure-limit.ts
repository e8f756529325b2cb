/**
 * How often authentication may fail (RFC 6749 §2.3.1). Failures are counted, never successes, in windows of a minute
 * that begin with the first failure:
 *
 * - per client and address, 10: one caller guessing at one client;
 * - per address, 50: one caller guessing at many clients. A success does not give any of it back, or one known secret
 *   would buy any number of guesses at others;
 * - per client, 200: many addresses guessing at one client. Beyond it an address gets a single guess in place of ten.
 *
 * Nobody can lock a client out from everywhere: whoever has not failed for this client from its own address is never
 * turned away on account of what others do elsewhere. Guessing gains nothing by that, as secrets are random.
 *
 * A caller is counted by its address as Fastify sees it, so behind a proxy `trustProxy` has to be set; otherwise
 * everybody shares the proxy's address and its 50 failures.
 */
import { createHash } from "node:crypto";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import { BoundedMap } from "../system/bounded-map.ts";
import { addressGroup } from "../http/client-address.ts";
import type { SharedLimit, TellSpent } from "../http/spending.ts";

const WINDOW = MINUTE;
const CAPACITY = 30_000;

export interface FailureLimits {
  readonly perClientAndAddress: number;
  readonly perAddress: number;
  readonly perClient: number;
}

const defaultFailureLimits: FailureLimits = { perClientAndAddress: 10, perAddress: 50, perClient: 200 };

interface Window {
  failures: number;
  readonly endsAt: number;
}

export class FailureLimit implements SharedLimit {
  readonly #clock: Clock;
  readonly #limits: FailureLimits;
  readonly #tellFailed: TellSpent;
  /** All last equally long, so the oldest end first. Mostly empty, and then nothing is hashed. */
  readonly #windows = new BoundedMap<Window>(CAPACITY);

  constructor(clock: Clock, tellFailed: TellSpent, limits: FailureLimits = defaultFailureLimits) {
    this.#clock = clock;
    this.#tellFailed = tellFailed;
    this.#limits = limits;
  }

  /** Seconds until this caller may try again; 0: now. */
  wait(clientId: string, address: string): number {
    this.#windows.dropOldestWhile(({ endsAt }) => endsAt <= this.#clock.now());
    if (this.#windows.size === 0) return 0;
    const keys = keysOf(clientId, address);
    const ownLimit = this.#isFull(keys.client, this.#limits.perClient) ? 1 : this.#limits.perClientAndAddress;
    const endsAt = Math.max(
      this.#endOfFull(keys.clientAndAddress, ownLimit),
      this.#endOfFull(keys.address, this.#limits.perAddress),
    );
    return Math.max(0, Math.ceil((endsAt - this.#clock.now()) / SECOND));
  }

  countFailure(clientId: string, address: string): void {
    for (const key of Object.values(keysOf(clientId, address))) {
      this.spend(key, 1);
      this.#tellFailed(key);
    }
  }

  /** What failed here or elsewhere. */
  spend(key: string, count: number): void {
    const open = this.#openWindow(key);
    if (open) open.failures += count;
    else this.#windows.set(key, { failures: count, endsAt: this.#clock.now() + WINDOW });
  }

  #isFull(key: string, limit: number): boolean {
    return (this.#openWindow(key)?.failures ?? 0) >= limit;
  }

  #endOfFull(key: string, limit: number): number {
    const open = this.#openWindow(key);
    return open && open.failures >= limit ? open.endsAt : 0;
  }

  #openWindow(key: string): Window | undefined {
    const found = this.#windows.get(key);
    return found && found.endsAt > this.#clock.now() ? found : undefined;
  }
}

/** The client's id can be any text that a caller made up, so what is kept of it is a hash, which is short. */
function keysOf(clientId: string, address: string) {
  const client = createHash("sha256").update(clientId).digest("base64url");
  const group = addressGroup(address);
  return { clientAndAddress: `${client} ${group}`, address: group, client };
}
