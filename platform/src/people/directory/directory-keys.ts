/**
 * Manages the keys that seal the directory. They are sealed with the master key and can be rotated while people are read
 * and imported: the newest key seals, older keys still open what they sealed.
 */
import { randomBytes } from "node:crypto";
import { type Clock, SECOND } from "../../system/clock.ts";
import { MasterKey } from "../../store/keys/master-key.ts";
import { newId } from "../../store/id.ts";
import type { DirectoryKeyRow } from "../../store/rows/people.ts";
import { insertDirectoryKey, selectDirectoryKeys } from "../../store/tables/people.ts";
import { write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";

const KEY_BYTES = 32;
/** Sealing context. */
const SEALED_AS = "directory key";
/** Cache lifetime: the maximum delay before another node's new key is used. */
const MAX_AGE = 10 * SECOND;

export interface DirectoryKey {
  readonly id: string;
  readonly key: MasterKey;
}

interface Parts {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
}

export class DirectoryKeys {
  readonly #parts: Parts;
  #keys: readonly DirectoryKey[] = [];
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Returns all keys, newest first; none before the first import. */
  async all(): Promise<readonly DirectoryKey[]> {
    const age = this.#parts.clock.now() - this.#readAt;
    if (age < 0 || age >= MAX_AGE) await this.reload();
    return this.#keys;
  }

  /** Returns all keys; reloads them when the key with this ID is not cached. */
  async including(id: string): Promise<readonly DirectoryKey[]> {
    const known = await this.all();
    if (known.some((key) => key.id === id)) return known;
    await this.reload();
    return this.#keys;
  }

  /** Returns the key that seals; the first import creates it. */
  async newest(): Promise<DirectoryKey> {
    const [newest] = await this.all();
    return newest ?? this.#parts.store.alone("directory key", () => this.#first());
  }

  /** Creates the key that seals from now on. */
  async add(): Promise<DirectoryKey> {
    const { store, masterKey, clock } = this.#parts;
    const bytes = randomBytes(KEY_BYTES);
    const row = { id: newId(clock), sealed: masterKey.seal(bytes, SEALED_AS), createdAt: clock.now() };
    await store.commit([write(insertDirectoryKey, row)]);
    await this.reload();
    return { id: row.id, key: new MasterKey(bytes) };
  }

  async reload(): Promise<void> {
    const { store, masterKey, clock } = this.#parts;
    const rows = await store.read(selectDirectoryKeys, {});
    this.#keys = rows.map((row) => this.#keys.find(({ id }) => id === row.id) ?? opened(row, masterKey));
    this.#readAt = clock.now();
  }

  async #first(): Promise<DirectoryKey> {
    await this.reload();
    return this.#keys[0] ?? this.add();
  }
}

const opened = ({ id, sealed }: DirectoryKeyRow, masterKey: MasterKey): DirectoryKey => ({
  id,
  key: new MasterKey(masterKey.open(sealed, SEALED_AS)),
});
