/** A queue of test files in a folder, from which several processes take the next file. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Environment variable with the folder of the queue. */
export const QUEUE_VARIABLE = "PROOFLINE_TEST_QUEUE";

export interface TestFiles {
  /** These files run in a separate process each. */
  readonly alone: readonly string[];
  readonly shared: readonly string[];
}

export class TestQueue {
  readonly folder: string;
  readonly files: TestFiles;

  /** @param folder folder of an existing queue */
  constructor(folder: string) {
    this.folder = folder;
    this.files = JSON.parse(readFileSync(join(folder, "files.json"), "utf8")) as TestFiles;
  }

  static create(files: TestFiles): TestQueue {
    const folder = mkdtempSync(join(tmpdir(), "test-queue-"));
    writeFileSync(join(folder, "files.json"), JSON.stringify(files));
    return new TestQueue(folder);
  }

  /** Returns the first file of the list that no process has taken. */
  take(from: keyof TestFiles): string | undefined {
    return this.files[from].find((file) => {
      try {
        writeFileSync(this.#mark(file, "taken"), String(process.pid), { flag: "wx" });
        return true;
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
        throw cause;
      }
    });
  }

  /** @param cost seconds of processor time */
  finish(file: string, cost: number): void {
    writeFileSync(this.#mark(file, "finished"), String(cost));
  }

  /** Files that were taken at least that many milliseconds ago and have not finished. */
  running(milliseconds: number): string[] {
    const before = Date.now() - milliseconds;
    return [...this.files.alone, ...this.files.shared].filter((file) => {
      const taken = statSync(this.#mark(file, "taken"), { throwIfNoEntry: false });
      return taken && taken.mtimeMs <= before && !existsSync(this.#mark(file, "finished"));
    });
  }

  /** After all processes have ended: why files did not finish, and the cost of the others. */
  results(): { readonly unfinished: readonly string[]; readonly costs: ReadonlyMap<string, number> } {
    const unfinished: string[] = [];
    const costs = new Map<string, number>();
    for (const file of [...this.files.alone, ...this.files.shared]) {
      if (existsSync(this.#mark(file, "finished"))) {
        costs.set(file, Number(readFileSync(this.#mark(file, "finished"), "utf8")));
      } else if (existsSync(this.#mark(file, "taken"))) {
        unfinished.push(`${file}: the process ended while it ran this file`);
      } else {
        unfinished.push(`${file}: no process was left to run this file`);
      }
    }
    return { unfinished, costs };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #mark(file: string, state: "taken" | "finished"): string {
    return join(this.folder, `${encodeURIComponent(file)}.${state}`);
  }
}
