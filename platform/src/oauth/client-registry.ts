/**
 * Which clients there are, read from the store and kept for a moment, so that a warm token request and a warm API call
 * read no database.
 *
 * What another node changes is seen after at most MAX_AGE: a removed client or secret works that much longer there.
 * On the node that makes the change, `forget` ends it at once. Something new works everywhere at once, since nobody is
 * turned away on the word of the cache: client authentication asks `load` before it refuses.
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
  /** Keyed hash, as the master key digests it. */
  readonly hash: Buffer;
  /** Null: valid until it is removed. */
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

  /** The client as the store has it now. Callers at the same time share one read. */
  load(clientId: string): Promise<Client | undefined> {
    const underWay = this.#loading.get(clientId);
    if (underWay) return underWay;
    const reading: Promise<Client | undefined> = this.#read(clientId, () => this.#loading.get(clientId) === reading);
    this.#loading.set(clientId, reading);
    return reading;
  }

  /** To be called when the client or its secrets have changed. A read that began before is not kept either. */
  forget(clientId: string): void {
    this.#entries.delete(clientId);
    this.#loading.delete(clientId);
  }

  /** @param isWanted false once the client was forgotten: what is read then may be stale and is not kept */
  async #read(clientId: string, isWanted: () => boolean): Promise<Client | undefined> {
    const readAt = this.#clock.now();
    try {
      const client = toClient(await this.#store.read(selectClientWithSecrets, { id: clientId }));
      if (isWanted()) this.#keep(clientId, client, readAt);
      return client;
    } finally {
      if (isWanted()) this.#loading.delete(clientId);
    }
  }

  #keep(clientId: string, client: Client | undefined, readAt: number): void {
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
