/** Order-independent digest of a table's rows, to compare two copies. */
import { createHash } from "node:crypto";

const SIZE = 2n ** 256n;

export class Digest {
  rows = 0;
  readonly #columns: readonly string[];
  #sum = 0n;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  add(row: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify(this.#columns.map((name) => row[name]));
    this.rows += 1;
    this.#sum = (this.#sum + BigInt(`0x${createHash("sha256").update(text).digest("hex")}`)) % SIZE;
  }

  toString(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}
