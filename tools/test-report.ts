/** What a test run says: a line per file, failures with their reason, and at the end what was skipped. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { TestEvent } from "node:test/reporters";

/** Of a run of many files, a line for each as soon as it has ended, and all about those that failed. */
export async function* brief(events: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    if (event.type === "test:complete") {
      const { passed, ...details } = event.data.details;
      if (passed && event.data.nesting === 0) yield { type: "test:pass", data: { ...event.data, details } };
    } else if (event.type === "test:diagnostic") {
      if (event.data.nesting === 0) yield event;
    } else if (event.type !== "test:pass" && event.type !== "test:start") {
      yield event;
    }
  }
}

/** Names what was not tried and why, which among a thousand lines nobody sees. */
export class Skipped {
  readonly #lines: string[] = [];

  add({ name, file, skip }: { name: string; file?: string; skip?: string | boolean }): void {
    if (skip === undefined) return;
    const place = file && path.relative(process.cwd(), file);
    this.#lines.push(`  ${name} (${place}): ${skip === true ? "no reason given" : skip}`);
  }

  toString(): string {
    return this.#lines.length > 0 ? ["", "SKIPPED, not tested:", ...new Set(this.#lines), ""].join("\n") : "";
  }
}

/** Seconds that this process and all its descendants that have ended have kept a processor; where the system says so. */
export function processorTime(): string {
  if (process.platform !== "linux") return "";
  const [, , , , , , , , , , , user, system, childUser, childSystem] = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /s, "")
    .split(" ")
    // In hundredths, whatever the clock of the processor is.
    .map((ticks) => Number(ticks) / 100);
  const sum = (own = 0, children = 0) => (own + children).toFixed(1);
  return `processor time: user ${sum(user, childUser)} s, system ${sum(system, childSystem)} s\n`;
}
