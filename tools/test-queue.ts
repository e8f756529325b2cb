/** The files of a test run, of which every process takes the next one that nobody has taken: a folder that they share. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names the folder to the processes. */
export const QUEUE_VARIABLE = "PROVE_TEST_QUEUE";

export interface TestFiles {
  /** Run by a process each. */
  readonly alone: readonly string[];
  readonly shared: readonly string[];
}

export class TestQueue {
  readonly folder: string;
  readonly files: TestFiles;

  /** @param folder of a queue that another process has made */
  constructor(folder: string) {
    this.folder = folder;
    this.files = JSON.parse(readFileSync(join(folder, "files.json"), "utf8")) as TestFiles;
  }

  static create(files: TestFiles): TestQueue {
    const folder = mkdtempSync(join(tmpdir(), "test-queue-"));
    writeFileSync(join(folder, "files.json"), JSON.stringify(files));
    return new TestQueue(folder);
  }

  /** The next file of a list. */
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

  finish(file: string): void {
    writeFileSync(this.#mark(file, "finished"), "");
  }

  /** Why files are not through, once all processes have ended. */
  unfinished(): string[] {
    return [...this.files.alone, ...this.files.shared].flatMap((file) => {
      if (existsSync(this.#mark(file, "finished"))) return [];
      return existsSync(this.#mark(file, "taken"))
        ? `${file}: the process ended while it ran this file`
        : `${file}: was not run`;
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #mark(file: string, state: "taken" | "finished"): string {
    return join(this.folder, `${encodeURIComponent(file)}.${state}`);
  }
}
