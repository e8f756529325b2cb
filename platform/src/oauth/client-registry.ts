/**
 * Looks up clients, with a short-lived cache, so that most token requests and API requests need no database read.
 *
 * Changes by other nodes apply after at most MAX_AGE, so a removed client or secret works that much longer here. On the
 * node that makes the change, `forget` applies it immediately. New clients and secrets work on all nodes immediately,
 * because client authentication calls `load` before it rejects.
 */
import { type Clock, SECOND } from "../system/clock.ts";
import type { Store } from "../store/store.ts";
import { type ClientWithSecret, selectClientWithSecrets } from "../store/tables/clients.ts";
import { BoundedMap } from "../system/bounded-map.ts";
import type { Caller } from "./caller.ts";

const MAX_AGE = 10 * SECOND;
const CAPACITY = 10_000;

export interface Client {
  readonly caller: Caller;
  readonly secrets: readonly ClientSecret[];
}

interface ClientSecret {
  /** Keyed hash. */
  readonly hash: Buffer;
  /** `null`: valid until it is removed. */
  readonly expiresAt: number | null;
}

interface Entry {
  readonly client: Client;
  readonly readAt: number;
}

export class ClientRegistry {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #entries = new BoundedMap<Entry>(CAPACITY);
  readonly #loading = new Map<string, Promise<Client | undefined>>();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  async find(clientId: string): Promise<Client | undefined> {
    return this.cached(clientId) ?? this.load(clientId);
  }

  cached(clientId: string): Client | undefined {
    const entry = this.#entries.get(clientId);
    if (!entry) return undefined;
    const age = this.#clock.now() - entry.readAt;
    return age >= 0 && age < MAX_AGE ? entry.client : undefined;
  }

  /** Reads the client from the store. Concurrent calls share one read. */
  load(clientId: string): Promise<Client | undefined> {
    const pending = this.#loading.get(clientId);
    if (pending) return pending;
    const reading: Promise<Client | undefined> = this.#read(clientId, () => this.#loading.get(clientId) === reading);
    this.#loading.set(clientId, reading);
    return reading;
  }

  /** Call this when the client or its secrets have changed. Reads that are in progress are not cached either. */
  forget(clientId: string): void {
    this.#entries.delete(clientId);
    this.#loading.delete(clientId);
  }

  /** @param isCurrent returns false once `forget` was called: the result may be stale and is not cached */
  async #read(clientId: string, isCurrent: () => boolean): Promise<Client | undefined> {
    const readAt = this.#clock.now();
    try {
      const client = toClient(await this.#store.read(selectClientWithSecrets, { id: clientId }));
      if (isCurrent()) this.#cache(clientId, client, readAt);
      return client;
    } finally {
      if (isCurrent()) this.#loading.delete(clientId);
    }
  }

  #cache(clientId: string, client: Client | undefined, readAt: number): void {
    if (client) this.#entries.set(client.caller.clientId, { client, readAt });
    else this.#entries.delete(clientId);
  }
}

function toClient(rows: readonly ClientWithSecret[]): Client | undefined {
  const [first] = rows;
  return (
    first && {
      caller: {
        clientId: first.clientId,
        domainId: first.domainId,
        tier: first.tier,
        product: first.product,
      },
      secrets: rows.flatMap(({ hash, secretExpiresAt }) =>
        hash === null ? [] : [{ hash: Buffer.from(hash, "base64url"), expiresAt: secretExpiresAt }],
      ),
    }
  );
}
