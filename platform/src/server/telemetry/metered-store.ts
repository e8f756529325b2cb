/** Store wrapper that counts and times commits. */
import { performance } from "node:perf_hooks";
import type { Write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";

/** `conflict`: another commit was first. */
export type CommitResult = "done" | "conflict" | "failed";

const MILLISECONDS = 1000;

export class MeteredStore implements Store {
  readonly #store: Store;
  readonly #onCommit: (result: CommitResult, seconds: number) => void;

  constructor(store: Store, onCommit: (result: CommitResult, seconds: number) => void) {
    this.#store = store;
    this.#onCommit = onCommit;
  }

  async commit(unit: readonly Write[]): Promise<boolean> {
    const startedAt = performance.now();
    let result: CommitResult = "failed";
    try {
      const isDone = await this.#store.commit(unit);
      result = isDone ? "done" : "conflict";
      return isDone;
    } finally {
      this.#onCommit(result, (performance.now() - startedAt) / MILLISECONDS);
    }
  }

  read: Store["read"] = (query, values) => this.#store.read(query, values);
  alone: Store["alone"] = (name, work) => this.#store.alone(name, work);
  close: Store["close"] = () => this.#store.close();
}
