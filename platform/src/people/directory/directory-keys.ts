/**
 * The keys that the directory is sealed with. They are keys of their own, sealed with the master key, so that they can be
 * changed while people are read and imported: the newest seals, each opens what it sealed.
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
/** What a sealed key is sealed as. */
const SEALED_AS = "directory key";
/** After which another node's new key is seen. */
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

  /** Newest first; none before the first import. */
  async all(): Promise<readonly DirectoryKey[]> {
    const age = this.#parts.clock.now() - this.#readAt;
    if (age < 0 || age >= MAX_AGE) await this.reload();
    return this.#keys;
  }

  /** With the one of this id, though another process has just made it. */
  async including(id: string): Promise<readonly DirectoryKey[]> {
    const known = await this.all();
    if (known.some((key) => key.id === id)) return known;
    await this.reload();
    return this.#keys;
  }

  /** The one that seals; made at the first import. */
  async newest(): Promise<DirectoryKey> {
    const [newest] = await this.all();
    return newest ?? this.#parts.store.alone("directory key", () => this.#first());
  }

  /** Another one, which seals from now on. */
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
