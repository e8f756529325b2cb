/**
 * Revoked access tokens (RFC 7009). The store has all of them; each node caches the unexpired ones in memory, so that
 * verifying a bearer token needs no database read.
 *
 * A revocation applies immediately on the node that made it and after at most REFRESH on the others. Revocations beyond
 * the memory capacity are read from the store.
 */
import { createHash } from "node:crypto";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import { write } from "../store/statement.ts";
import { readOne, type Store } from "../store/store.ts";
import { insertTokenRevocation, selectTokenRevocation, selectTokenRevocationsSince } from "../store/tables/oauth.ts";
import type { TokenRevocationRow } from "../store/rows/installation.ts";
import type { AccessTokenClaims } from "./access-token.ts";

/** Maximum number of revocations in memory; about 15 MB. */
const CAPACITY = 100_000;
/** Overlap of successive reads, because clocks of nodes differ and commits take time. */
const OVERLAP = 5 * MINUTE;

/** Returns the hash that identifies a revoked token. */
export const revocationKey = (jti: string): string => createHash("sha256").update(jti).digest("base64url");

export class Revocations {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #capacity: number;
  /** Expiry time by key. */
  readonly #expiries = new Map<string, number>();
  #isComplete = true;
  #readUntil = 0;

  constructor(store: Store, clock: Clock, capacity = CAPACITY) {
    this.#store = store;
    this.#clock = clock;
    this.#capacity = capacity;
  }

  /** Looks up a token in memory; undefined: call `stored`. */
  known(key: string): boolean | undefined {
    if (this.#expiries.has(key)) return true;
    return this.#isComplete ? false : undefined;
  }

  /** Looks up a token in the store, which includes revocations by other nodes. */
  async stored(key: string): Promise<boolean> {
    return (await readOne(this.#store, selectTokenRevocation, { jtiHash: key })) !== undefined;
  }

  async revoke({ jti, exp }: AccessTokenClaims): Promise<void> {
    const row = { jtiHash: revocationKey(jti), revokedAt: this.#clock.now(), expiresAt: exp * SECOND };
    await this.#store.commit([write(insertTokenRevocation, row)]);
    this.#remember([row]);
  }

  /** Loads revocations by other nodes and drops expired ones. */
  async refresh(): Promise<void> {
    const now = this.#clock.now();
    for (const [key, expiresAt] of this.#expiries) if (expiresAt <= now) this.#expiries.delete(key);
    const since = this.#isComplete ? this.#readUntil - OVERLAP : 0;
    // One more than the capacity, to detect that there are more.
    const rows = await this.#store.read(selectTokenRevocationsSince, { since, limit: this.#capacity + 1 });
    this.#isComplete = true;
    this.#readUntil = now;
    this.#remember(rows.filter(({ expiresAt }) => expiresAt > now));
    if (rows.length > this.#capacity) this.#isComplete = false;
  }

  #remember(rows: readonly TokenRevocationRow[]): void {
    for (const { jtiHash, expiresAt } of rows) {
      if (this.#expiries.size < this.#capacity) this.#expiries.set(jtiHash, expiresAt);
      else this.#isComplete &&= this.#expiries.has(jtiHash);
    }
  }
}
