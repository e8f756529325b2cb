/**
 * Limits failed client authentication (RFC 6749 §2.3.1). Counts only failures, in windows of one minute that begin with
 * the first failure:
 *
 * - 10 per client and address: one attacker guesses the secret of one client.
 * - 50 per address: one attacker guesses the secrets of many clients. A success does not reset the count, because an
 *   attacker with one valid secret could otherwise guess others without limit.
 * - 200 per client: many addresses guess the secret of one client. Beyond that, each address has one attempt, not ten.
 *
 * An attacker cannot lock out a client everywhere: an address without failures for this client is never rejected
 * because of failures from other addresses. This does not help an attacker, because secrets are random.
 *
 * Addresses are those that Fastify reports. Behind a proxy, `trustProxy` must be set; otherwise all clients share the
 * proxy's address and its 50 failures.
 */
import { createHash } from "node:crypto";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import { BoundedMap } from "../system/bounded-map.ts";
import { addressGroup } from "../http/client-address.ts";
import type { RecordUse, SharedLimit } from "../http/shared-limits.ts";

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
  readonly #recordUse: RecordUse;
  /** All windows have the same length, so the oldest one ends first. Usually empty, and then `wait` hashes nothing. */
  readonly #windows = new BoundedMap<Window>(CAPACITY);

  constructor(clock: Clock, recordUse: RecordUse, limits: FailureLimits = defaultFailureLimits) {
    this.#clock = clock;
    this.#recordUse = recordUse;
    this.#limits = limits;
  }

  /** Returns the seconds until the next attempt is allowed; 0: now. */
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
      this.#recordUse(key);
    }
  }

  /** Adds failures from this node or another one. */
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

/** Hashes the client ID, because an attacker may send one of any length. */
function keysOf(clientId: string, address: string) {
  const client = createHash("sha256").update(clientId).digest("base64url");
  const group = addressGroup(address);
  return { clientAndAddress: `${client} ${group}`, address: group, client };
}
