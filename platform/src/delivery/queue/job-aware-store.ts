/** Store wrapper that wakes the queue when a job was committed. */
import { insertJob } from "../../store/tables/jobs.ts";
import type { Statement, Write } from "../../store/statement.ts";
import type { Store } from "../../store/store.ts";

const insertJobStatement = insertJob as unknown as Statement<never>;

export class JobAwareStore implements Store {
  readonly #store: Store;
  #wake: () => void = () => {};

  constructor(store: Store) {
    this.#store = store;
  }

  onJob(wake: () => void): void {
    this.#wake = wake;
  }

  commit(unit: readonly Write[]): Promise<boolean> {
    const committing = this.#store.commit(unit);
    return unit.some(({ statement }) => statement === insertJobStatement) ? this.#wakeAfter(committing) : committing;
  }

  async #wakeAfter(committing: Promise<boolean>): Promise<boolean> {
    const isCommitted = await committing;
    if (isCommitted) this.#wake();
    return isCommitted;
  }

  read: Store["read"] = (query, values) => this.#store.read(query, values);
  alone: Store["alone"] = (name, work) => this.#store.alone(name, work);
  close: Store["close"] = () => this.#store.close();
}
