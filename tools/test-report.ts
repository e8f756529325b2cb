/** Reports a test run: a line per file, the failures, the skipped tests, and the processor time. */
import path from "node:path";
import type { TestEvent } from "node:test/reporters";
import { processorTime } from "./processor-time.ts";

/** Number of files whose processor time is named. */
const COSTLY = 15;

/** Reduces the events of many files to a line per file when it ends, and everything about failures. */
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

/** Lists the skipped tests at the end, because they are easily missed among a thousand lines. */
export class Skipped {
  readonly #lines = new Set<string>();

  add({ name, file, skip }: { name: string; file?: string; skip?: string | boolean }): void {
    if (skip === undefined) return;
    const place = file && path.relative(process.cwd(), file);
    this.#lines.add(`  ${name} (${place}): ${skip === true ? "no reason given" : skip}`);
  }

  toString(): string {
    return this.#lines.size > 0 ? ["", "SKIPPED, not tested:", ...this.#lines, ""].join("\n") : "";
  }
}

/** @param costs seconds that each file has used, without the database server */
export function costReport(costs: ReadonlyMap<string, number>): string {
  const time = processorTime();
  if (!time) return "";
  const costly = [...costs].toSorted(([, one], [, other]) => other - one).slice(0, COSTLY);
  const lines = costly.map(([file, seconds]) => `  ${seconds.toFixed(1).padStart(5)} s  ${file}`);
  const total = `user ${time.user.toFixed(1)} s, system ${time.system.toFixed(1)} s`;
  return ["", `processor time: ${total}`, ...(costs.size > 1 ? ["most of it:", ...lines] : []), ""].join("\n");
}
