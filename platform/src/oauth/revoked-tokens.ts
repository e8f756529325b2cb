/**
 * Access tokens that were revoked before their time (RFC 7009). The store has them all; this node keeps those that are
 * still alive in memory, so that the check of a bearer token reads no database.
 *
 * What this node revokes ends at once here, and at the latest after REFRESH elsewhere. If there are more than fit into
 * memory, the rest are looked up: slower, but never forgotten.
 */
import { createHash } from "node:crypto";
import { type Clock, MINUTE, SECOND } from "../system/clock.ts";
import { write } from "../store/statement.ts";
import { readOne, type Store } from "../store/store.ts";
import { insertTokenRevocation, selectTokenRevocation, selectTokenRevocationsSince } from "../store/tables/oauth.ts";
import type { TokenRevocationRow } from "../store/rows/installation.ts";
import type { AccessTokenClaims } from "./access-token.ts";

/** How many are kept in memory; some 15 MB. */
const CAPACITY = 100_000;
/** Clocks of nodes may differ, and a unit of work takes a while: so far back is read anew each time. */
const OVERLAP = 5 * MINUTE;

/** What a token is known by here. */
export const revocationKey = (jti: string): string => createHash("sha256").update(jti).digest("base64url");

export class Revocations {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #capacity: number;
  /** When each of the revoked tokens expires by itself. */
  readonly #known = new Map<string, number>();
  #isComplete = true;
  #readUntil = 0;

  constructor(store: Store, clock: Clock, capacity = CAPACITY) {
    this.#store = store;
    this.#clock = clock;
    this.#capacity = capacity;
  }

  /** Whether a token is known to be revoked; undefined where only the store can tell. */
  known(key: string): boolean | undefined {
    if (this.#known.has(key)) return true;
    return this.#isComplete ? false : undefined;
  }

  /** As the store has it now, whichever node revoked the token. */
  async stored(key: string): Promise<boolean> {
    return (await readOne(this.#store, selectTokenRevocation, { jtiHash: key })) !== undefined;
  }

  async revoke({ jti, exp }: AccessTokenClaims): Promise<void> {
    const row = { jtiHash: revocationKey(jti), revokedAt: this.#clock.now(), expiresAt: exp * SECOND };
    await this.#store.commit([write(insertTokenRevocation, row)]);
    this.#keep([row]);
  }

  /** Learns of what other nodes have revoked, and forgets what has expired. */
  async refresh(): Promise<void> {
    const now = this.#clock.now();
    for (const [key, expiresAt] of this.#known) if (expiresAt <= now) this.#known.delete(key);
    const since = this.#isComplete ? this.#readUntil - OVERLAP : 0;
    // One more than there is room for, to see whether there is room.
    const rows = await this.#store.read(selectTokenRevocationsSince, { since, limit: this.#capacity + 1 });
    this.#isComplete = true;
    this.#readUntil = now;
    this.#keep(rows.filter(({ expiresAt }) => expiresAt > now));
    if (rows.length > this.#capacity) this.#isComplete = false;
  }

  #keep(rows: readonly TokenRevocationRow[]): void {
    for (const { jtiHash, expiresAt } of rows) {
      if (this.#known.size < this.#capacity) this.#known.set(jtiHash, expiresAt);
      else this.#isComplete &&= this.#known.has(jtiHash);
    }
  }
}
