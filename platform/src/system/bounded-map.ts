/** A map that deletes its oldest entry when it is full, so that no client can make memory grow. */
export class BoundedMap<V> {
  readonly #capacity: number;
  readonly #entries = new Map<string, V>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  /** Sets the entry and makes it the newest. */
  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.dropOldestWhile(() => this.#entries.size >= this.#capacity);
    this.#entries.set(key, value);
  }

  dropOldestWhile(isToGo: (oldest: V) => boolean): void {
    for (const [key, value] of this.#entries) {
      if (!isToGo(value)) return;
      this.#entries.delete(key);
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
