/** Gets the next page; `null` after the last. */
export type Paginator<V> = () => Promise<V & { next: Paginator<V> }> | null;
export type PageIterator<V> = V & { next: Paginator<V>; [Symbol.asyncIterator]: () => AsyncIterableIterator<V> };

/** Iterates over `page` and those that follow, until there is none or `halt` says so of one. */
export function createPageIterator<V>(
  page: V & { next: Paginator<V> },
  halt: (page: V) => boolean,
): { [Symbol.asyncIterator]: () => AsyncIterableIterator<V> } {
  return {
    async *[Symbol.asyncIterator]() {
      for (let current: (V & { next: Paginator<V> }) | null = page; current; current = await current.next()) {
        yield current;
        if (halt(current)) return;
      }
    },
  };
}
